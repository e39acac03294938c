using System.Security.Cryptography;
using System.Text;
using Blog.Comments;
using Blog.Data;
using Microsoft.EntityFrameworkCore;
using Moderation.Akismet;

namespace Blog.Akismet;

/// <summary>Asks after the key, and keeps what is heard of it.</summary>
public sealed class KeyHealth(BlogDbContext db, RemoteFilter remote, TimeProvider clock)
{
    readonly string key = HashOf(remote.Options);

    /// <summary>Of the key and the site that it is used for.</summary>
    public static string HashOf(AkismetOptions options) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{options.Key} {options.Site}")).AsSpan(0, 16));

    public async Task<FilterState> Read(CancellationToken stop) => (await db.FilterStates.AsNoTracking().SingleAsync(stop)).About(key);

    /// <summary>Notes what an answer tells about the account; to be saved by the caller.</summary>
    public async Task Hear(AkismetAnswer answer, DateTime at, CancellationToken stop) =>
        (await db.FilterStates.SingleAsync(stop)).Hear(answer, key, at);

    public async Task<AkismetAnswer> Verify(CancellationToken stop)
    {
        var answer = await remote.VerifyKey(stop);
        var usage = answer.Kind == AkismetKind.Accepted ? await remote.Usage(stop) : null;
        await db.Write(async () =>
        {
            var (state, now) = (await db.FilterStates.SingleAsync(stop), clock.GetUtcNow().UtcDateTime);
            state.Hear(usage?.Usage is null ? answer : answer with { Usage = usage.Usage }, key, now);
            state.Verified(usage?.Usage, now);
            await db.SaveChangesAsync(stop);
        }, stop);
        return answer;
    }
}
