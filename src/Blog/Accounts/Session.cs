namespace Blog.Accounts;

/// <summary>One browser in which somebody is signed in. The cookie holds only the key, so that ending the session here ends it everywhere.</summary>
public class Session
{
    public static readonly TimeSpan Idle = TimeSpan.FromDays(14), Longest = TimeSpan.FromDays(90);

    /// <summary>SHA-256 of the key in the cookie.</summary>
    public string Id { get; init; } = "";

    public string UserId { get; init; } = "";

    public byte[] Ticket { get; private set; } = [];

    public DateTime CreatedAt { get; init; }

    public DateTime ExpiresAt { get; private set; }

    public void Keep(byte[] ticket, DateTime now)
    {
        Ticket = ticket;
        ExpiresAt = new[] { now + Idle, CreatedAt + Longest }.Min();
    }
}
