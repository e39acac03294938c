using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Moderation.Akismet;

namespace Blog.Akismet;

/// <summary>What Akismet last told about the key and its account: one row, for all nodes and across restarts.</summary>
public class FilterState : IEntityTypeConfiguration<FilterState>
{
    static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);   // finer is not worth a write

    public int Id { get; private set; } = 1;

    /// <summary>Hash of the key and the site that all this is about.</summary>
    public string KeyHash { get; private set; } = "";

    public KeyState State { get; private set; }

    public DateTime? CheckedAt { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The last failure: the end of a key Findings.akismet.…, and the service's own words.</summary>
    public string? Failure { get; private set; }

    public string? FailureText { get; private set; }

    public DateTime? FailedAt { get; private set; }

    public string? AlertCode { get; private set; }

    public string? AlertMessage { get; private set; }

    public DateTime? AlertAt { get; private set; }

    public long? Used { get; private set; }

    public long? Limit { get; private set; }

    /// <summary>How many comments were discarded so far; those that are purged count.</summary>
    public long Discarded { get; private set; }

    /// <summary>Something that only the owner can mend.</summary>
    public bool IsAlarming => State is KeyState.Invalid or KeyState.Suspended or KeyState.OverLimit;

    /// <summary>The same row as seen with a key: what was told about another one says nothing.</summary>
    public FilterState About(string key) => KeyHash == key ? this : new FilterState { KeyHash = key, Discarded = Discarded };

    public void Hear(AkismetAnswer answer, string key, DateTime at)
    {
        if (KeyStates.Of(answer) is not { } state) return;
        if (KeyHash != key) Forget(key);
        State = state;
        if (answer.Kind is AkismetKind.KeyInvalid or AkismetKind.Unavailable) Fail(answer, at);
        else if (at - AnsweredAt is not { } ago || ago > Moment) AnsweredAt = at;
        if (answer.AlertCode is not null) Warn(answer, at);
        else if (answer.Kind != AkismetKind.Unavailable) (AlertCode, AlertMessage, AlertAt) = (null, null, null);
    }

    public void Verified(AkismetUsage? usage, DateTime at) => (CheckedAt, Used, Limit) = (at, usage?.Used ?? Used, usage is null ? Limit : usage.Limit);

    void Fail(AkismetAnswer answer, DateTime at)
    {
        var failure = answer.Reason ?? answer.Kind.ToString();
        if (Failure == failure && at - FailedAt < Moment) return;
        (Failure, FailureText, FailedAt) = (failure, answer.DebugHelp, at);
    }

    void Warn(AkismetAnswer answer, DateTime at)
    {
        if (AlertCode == answer.AlertCode && AlertMessage == answer.AlertMessage) return;
        (AlertCode, AlertMessage, AlertAt) = (answer.AlertCode is { Length: > 16 } code ? code[..16] : answer.AlertCode, answer.AlertMessage, at);
    }

    void Forget(string key)
    {
        (KeyHash, CheckedAt, AnsweredAt, Failure, FailureText, FailedAt) = (key, null, null, null, null, null);
        (AlertCode, AlertMessage, AlertAt, Used, Limit) = (null, null, null, null, null);
    }

    public void Configure(EntityTypeBuilder<FilterState> state)
    {
        state.Property(s => s.Id).ValueGeneratedNever();
        state.Ignore(s => s.IsAlarming);
        state.Property(s => s.KeyHash).HasMaxLength(32);
        state.Property(s => s.State).HasConversion<string>().HasMaxLength(16);
        state.Property(s => s.Failure).HasMaxLength(32);
        state.Property(s => s.FailureText).HasMaxLength(300);
        state.Property(s => s.AlertCode).HasMaxLength(16);
        state.Property(s => s.AlertMessage).HasMaxLength(300);
        state.HasData(new FilterState());
    }
}
