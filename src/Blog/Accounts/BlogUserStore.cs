using System.Security.Cryptography;
using System.Text;
using Blog.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Blog.Accounts;

/// <summary>Identity's own store, but that recovery codes are kept as hashes.</summary>
public sealed class BlogUserStore(BlogDbContext db, IdentityErrorDescriber errors) : UserStore<BlogUser, IdentityRole, BlogDbContext>(db, errors)
{
    const int Rounds = 50_000, Bytes = 32;

    // After a code was used Identity puts the rest back, which are hashes already.
    public override Task ReplaceCodesAsync(BlogUser user, IEnumerable<string> recoveryCodes, CancellationToken stop) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(code => code.Length == Bytes * 2 ? code : Hash(user, code)).ToList(), stop);

    public override Task<bool> RedeemCodeAsync(BlogUser user, string code, CancellationToken stop) =>
        code.Length == Bytes * 2 ? Task.FromResult(false) : base.RedeemCodeAsync(user, Hash(user, code), stop);

    static string Hash(BlogUser user, string code) => Convert.ToHexString(Rfc2898DeriveBytes.Pbkdf2(
        code.ToUpperInvariant(), Encoding.UTF8.GetBytes(user.Id), Rounds, HashAlgorithmName.SHA256, Bytes));
}
