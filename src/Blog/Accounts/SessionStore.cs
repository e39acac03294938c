using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Blog.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts;

/// <summary>Keeps sessions in the database. Each call has a context of its own: the request's may be in the middle of something.</summary>
public sealed class SessionStore(IServiceScopeFactory scopes, TimeProvider clock) : ITicketStore
{
    DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var session = new Session { Id = Hash(key), UserId = ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!, CreatedAt = Now };
        session.Keep(Bytes(ticket), Now);
        await Use(db => db.Write(async () =>
        {
            await db.Sessions.Where(s => s.ExpiresAt <= Now).ExecuteDeleteAsync();
            db.Sessions.Add(session);
            await db.SaveChangesAsync();
        }, default));
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) => Use(async db =>
    {
        if (await db.Sessions.FindAsync(Hash(key)) is not { } session) return;
        session.Keep(Bytes(ticket), Now);
        await db.SaveChangesAsync();
    });

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var (id, now) = (Hash(key), Now);
        byte[]? bytes = null;
        await Use(async db => bytes = await db.Sessions.Where(s => s.Id == id && s.ExpiresAt > now).Select(s => s.Ticket).FirstOrDefaultAsync());
        return bytes is null ? null : TicketSerializer.Default.Deserialize(bytes);
    }

    public Task RemoveAsync(string key)
    {
        var id = Hash(key);
        return End(s => s.Id == id);
    }

    /// <summary>Signs somebody out in every browser.</summary>
    public Task RemoveAll(string userId) => End(s => s.UserId == userId);

    Task End(System.Linq.Expressions.Expression<Func<Session, bool>> which) =>
        Use(db => db.Write(() => db.Sessions.Where(which).ExecuteDeleteAsync(), default));

    async Task Use(Func<BlogDbContext, Task> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<BlogDbContext>());
    }

    static byte[] Bytes(AuthenticationTicket ticket) => TicketSerializer.Default.Serialize(ticket);

    static string Hash(string key) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
