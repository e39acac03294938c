using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Blog.Data;
using Blog.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts;

/// <summary>Keeps sessions in the database. Each call has a context of its own: the request's may be in the middle of something.</summary>
public sealed class SessionStore(IServiceScopeFactory scopes, TimeProvider clock) : ITicketStore
{
    /// <summary>Under that name a ticket knows which session it belongs to.</summary>
    public const string Item = "session";

    static readonly TimeSpan Glance = TimeSpan.FromMinutes(10);   // more often than that it is not noted that somebody was here

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task<string> StoreAsync(AuthenticationTicket ticket) => StoreAsync(ticket, new DefaultHttpContext(), default);

    public async Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext http, CancellationToken stop)
    {
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var browser = Typed.Line(http.Request.Headers.UserAgent.ToString());
        var session = new Session
        {
            Id = Hash(key), UserId = ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier)!, CreatedAt = Now, SeenAt = Now,
            Browser = browser[..Math.Min(browser.Length, Session.LongestBrowser)], Address = $"{http.Connection.RemoteIpAddress}",
        };
        ticket.Properties.Items[Item] = session.Id;
        session.Keep(Bytes(ticket), Now);
        await Use(db => db.Write(async () =>
        {
            await db.Sessions.Where(s => s.ExpiresAt <= Now).ExecuteDeleteAsync(stop);
            db.Sessions.Add(session);
            await db.SaveChangesAsync(stop);
        }, stop));
        return key;
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) => Use(async db =>
    {
        if (await db.Sessions.FindAsync(Hash(key)) is not { } session) return;
        ticket.Properties.Items[Item] = session.Id;
        session.Keep(Bytes(ticket), Now);
        await db.SaveChangesAsync();
    });

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var (id, now) = (Hash(key), Now);
        byte[]? bytes = null;
        await Use(async db =>
        {
            var found = await db.Sessions.Where(s => s.Id == id && s.ExpiresAt > now).Select(s => new { s.Ticket, s.SeenAt }).FirstOrDefaultAsync();
            bytes = found?.Ticket;
            if (found?.SeenAt < now - Glance) await Note(db, id, now);
        });
        return bytes is null ? null : TicketSerializer.Default.Deserialize(bytes);
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext http, CancellationToken stop)
    {
        try
        {
            return await RetrieveAsync(key);
        }
        catch (Exception trouble) when (DatabaseTrouble.IsTrouble(trouble) && http.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            return null;   // the page that reports the trouble must not fail of it
        }
    }

    // Whoever cannot write may still be let in.
    static async Task Note(BlogDbContext db, string id, DateTime now)
    {
        try
        {
            await db.Write(() => db.Sessions.Where(s => s.Id == id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now)), default);
        }
        catch (Exception trouble) when (DatabaseTrouble.IsTrouble(trouble))
        {
            // It is noted the next time.
        }
    }

    public Task RemoveAsync(string key)
    {
        var id = Hash(key);
        return End(s => s.Id == id);
    }

    /// <summary>Signs somebody out in every browser, but for one.</summary>
    public Task RemoveAll(string userId, string? except = null) => End(s => s.UserId == userId && s.Id != except);

    /// <summary>Ends a session of somebody's own.</summary>
    public Task RemoveOne(string userId, string id) => End(s => s.UserId == userId && s.Id == id);

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
