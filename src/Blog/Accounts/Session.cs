namespace Blog.Accounts;

/// <summary>One browser in which somebody is signed in. The cookie holds only the key, so that ending the session here ends it everywhere.</summary>
public class Session
{
    public const int LongestBrowser = 256;

    public static readonly TimeSpan Idle = TimeSpan.FromDays(14), Longest = TimeSpan.FromDays(90);

    /// <summary>SHA-256 of the key in the cookie.</summary>
    public string Id { get; init; } = "";

    public string UserId { get; init; } = "";

    public byte[] Ticket { get; private set; } = [];

    public DateTime CreatedAt { get; init; }

    public DateTime ExpiresAt { get; private set; }

    /// <summary>About when the browser was seen last.</summary>
    public DateTime SeenAt { get; init; }

    /// <summary>What the browser calls itself, and the address that it came from: for the list of sessions, and gone with the session.</summary>
    public string Browser { get; init; } = "";

    public string Address { get; init; } = "";

    public void Keep(byte[] ticket, DateTime now)
    {
        Ticket = ticket;
        ExpiresAt = new[] { now + Idle, CreatedAt + Longest }.Min();
    }
}
