using System.Reflection;
using Microsoft.AspNetCore.Identity;

namespace Blog.Accounts;

/// <summary>Refuses what guessers try first: usual words with digits or signs around them, repeated or in leet, and the person's own address.</summary>
public class CommonPasswords(IdentityErrorDescriber errors) : IPasswordValidator<BlogUser>
{
    static readonly HashSet<string> Words = Read();

    public Task<IdentityResult> ValidateAsync(UserManager<BlogUser> users, BlogUser user, string? password) =>
        Task.FromResult(IsCommon(password ?? "", user) ? IdentityResult.Failed(((AccountErrors)errors).PasswordTooCommon()) : IdentityResult.Success);

    static bool IsCommon(string password, BlogUser user)
    {
        var plain = password.Trim().ToLowerInvariant();
        if (Words.Contains(plain) || plain == user.Email?.ToLowerInvariant()) return true;
        return Cores(plain).Any(core => core.Length < 3 || IsRepeated(core) || core == user.Email?.Split('@')[0].ToLowerInvariant());
    }

    static IEnumerable<string> Cores(string plain)
    {
        yield return string.Concat(plain.Where(char.IsLetter));
        yield return string.Concat(Inner(plain).Select(Unleet).Where(char.IsLetter));
    }

    // The year after the word is no part of it.
    static IEnumerable<char> Inner(string plain) =>
        plain.SkipWhile(c => !char.IsLetter(c)).Reverse().SkipWhile(c => !char.IsLetter(c)).Reverse();

    static bool IsRepeated(string core) => Enumerable.Range(1, core.Length)
        .Any(length => core.Length % length == 0 && Words.Contains(core[..length]) && core == string.Concat(Enumerable.Repeat(core[..length], core.Length / length)));

    static char Unleet(char c) => c switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', '@' => 'a', '$' => 's', '!' => 'i', _ => c };

    static HashSet<string> Read()
    {
        using var words = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords.txt")!);
        return [.. words.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
    }
}
