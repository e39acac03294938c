using System.Net;
using System.Text.Json;
using Blog.Comments;
using Blog.Data;
using Microsoft.EntityFrameworkCore;
using Moderation;
using Moderation.Checks;

namespace Blog.Settings;

/// <summary>Applies a rule to the last comments, as if it had been there when they came, and changes nothing.</summary>
public sealed class RuleTrial(BlogDbContext db, CurrentFilter current, TimeProvider clock)
{
    public const int Most = 1000;

    // Whom the owner allows is no stranger: these hold strangers only.
    static readonly string[] AboutStrangers = ["first-comment", "flooded"];

    public async Task<Trial> Try(Rule rule, RuleForm form, CancellationToken stop)
    {
        ISpamCheck check = rule.Allow ? new Allowed([rule]) : new Disallowed([rule]);
        var read = await Last(stop);
        var lines = new List<TrialLine>();
        foreach (var comment in read)
        {
            if (await check.Examine(comment.As(clock.GetUtcNow().UtcDateTime), stop) is not { } finding) continue;
            var others = comment.Findings.Where(other => other.Check != finding.Check && !(rule.Allow && AboutStrangers.Contains(other.Check)));
            lines.Add(comment.Line(Outcome.Of(current.Filter.Weigh([.. others, finding])), rule.Allow));
        }

        return new Trial(rule, form, read.Count, read.Count == 0 ? null : read[^1].At, lines);
    }

    Task<List<Past>> Last(CancellationToken stop) => db.Comments.AsNoTracking()
        .Where(c => c.Status != CommentStatus.Deleted && !c.ByAuthor).OrderByDescending(c => c.Id).Take(Most)
        .Select(c => new Past(c.Id, c.Status, c.AuthorName, c.Email, c.Website, c.Markdown, c.IpAddress, c.Language.Tag, c.CreatedAt,
            c.Events.Where(e => e.FindingsJson != null).OrderByDescending(e => e.Id).Select(e => e.FindingsJson).FirstOrDefault()))
        .ToListAsync(stop);

    sealed record Past(long Id, CommentStatus Status, string Name, string Email, string Website, string Text, string? Address, string Language, DateTime At, string? Json)
    {
        public IReadOnlyList<Finding> Findings => Json is null ? [] : JsonSerializer.Deserialize<List<Finding>>(Json) ?? [];

        public Submission As(DateTime now) => new()
        {
            Author = Name, Email = Email, Website = Website, Text = Text, Language = Language, At = now,
            Address = IPAddress.TryParse(Address, out var address) ? address : null,
        };

        public TrialLine Line(CommentStatus would, bool allow) => new(Id, Status, would, Name, Text, At)
        {
            IsWrong = allow ? Status == CommentStatus.Spam && would != CommentStatus.Spam : Status == CommentStatus.Published && would != CommentStatus.Published,
        };
    }
}

/// <summary>What a rule would have done.</summary>
/// <param name="Read">How many comments were looked at.</param>
/// <param name="Since">When the oldest of them came, UTC.</param>
public sealed record Trial(Rule Rule, RuleForm Form, int Read, DateTime? Since, IReadOnlyList<TrialLine> Lines)
{
    public IEnumerable<TrialLine> Wrong => Lines.Where(line => line.IsWrong);

    public IEnumerable<TrialLine> Others => Lines.Where(line => !line.IsWrong);
}

/// <summary>A comment that the rule applies to.</summary>
/// <param name="Would">What would have become of it.</param>
public sealed record TrialLine(long Id, CommentStatus Status, CommentStatus Would, string AuthorName, string Text, DateTime At)
{
    /// <summary>A published comment that it would have kept from readers, or spam that it would have let pass.</summary>
    public bool IsWrong { get; init; }
}
