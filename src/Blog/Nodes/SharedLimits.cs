using System.Security.Cryptography;
using System.Text;
using StackExchange.Redis;

namespace Blog.Nodes;

/// <summary>Counts for all nodes together, by the clock of Redis. Whoever asks keeps a count of this node as well, for when nobody answers.</summary>
public sealed class SharedLimits(RedisLink redis)
{
    const string Now = "local t = redis.call('TIME') local now = t[1] * 1000 + math.floor(t[2] / 1000) ";

    // KEYS: all that must agree; ARGV: pace, at once, window, most in a window. Returns milliseconds to wait; what was refused doesn't count.
    const string TrailScript = Now + """
        local pace, once, window, most, wait = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4]), 0
        for _, key in ipairs(KEYS) do
          redis.call('ZREMRANGEBYSCORE', key, '-inf', now - window)
          local times, paid = redis.call('ZRANGE', key, 0, -1, 'WITHSCORES'), 0
          for i = 2, #times, 2 do paid = math.max(paid, tonumber(times[i])) + pace end
          wait = math.max(wait, paid - now - pace * (once - 1))
          if #times / 2 >= most then wait = math.max(wait, tonumber(times[2]) + window - now) end
        end
        if wait > 0 then return math.ceil(wait) end
        for _, key in ipairs(KEYS) do
          redis.call('ZADD', key, now, t[1] .. '.' .. t[2] .. '.' .. redis.call('ZCARD', key))
          redis.call('PEXPIRE', key, window)
        end
        return 0
        """;

    // ARGV: what one costs, how much may be used up at once.
    const string PaceScript = Now + """
        local next = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now) + tonumber(ARGV[1])
        if next - now > tonumber(ARGV[2]) then return math.ceil(next - now - ARGV[2]) end
        redis.call('SET', KEYS[1], string.format('%.3f', next), 'PX', ARGV[2])
        return 0
        """;

    const string CountScript = """
        local count = redis.call('INCR', KEYS[1])
        if count == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
        return count
        """;

    /// <returns>How long to wait; null when Redis doesn't answer.</returns>
    public Task<TimeSpan?> Trail(IEnumerable<string> who, TimeSpan pace, int atOnce, TimeSpan window, int most) =>
        Wait(TrailScript, [.. who.Select(Key)], [pace.TotalMilliseconds, atOnce, window.TotalMilliseconds, most]);

    /// <returns>How long to wait; null when Redis doesn't answer.</returns>
    public Task<TimeSpan?> Pace(string who, TimeSpan each, TimeSpan window) =>
        Wait(PaceScript, [Key(who)], [each.TotalMilliseconds, window.TotalMilliseconds]);

    /// <returns>How often within the window that began with the first; null when Redis doesn't answer.</returns>
    public async Task<long?> Count(string what, TimeSpan window) => await Ask(CountScript, [Key(what)], [window.TotalMilliseconds]);

    public Task Forget(string what) => redis.Try(async db => (object)await db.KeyDeleteAsync(Key(what)));

    async Task<TimeSpan?> Wait(string script, RedisKey[] keys, RedisValue[] values) =>
        await Ask(script, keys, values) is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;

    async Task<long?> Ask(string script, RedisKey[] keys, RedisValue[] values) => (long?)await redis.Try(db => db.ScriptEvaluateAsync(script, keys, values));

    // Addresses of people don't lie about in Redis; the braces keep all in one part of a cluster, as one script asks for several.
    static RedisKey Key(string who) => $"{{liangyu}}:{Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(who)).AsSpan(0, 16))}";
}
