namespace Blog.Tests.Faults;

/// <summary>A clock that somebody sets while time passes as ever.</summary>
public sealed class JumpingClock : TimeProvider
{
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Ahead;
}
