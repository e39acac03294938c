using System.Globalization;
using Blog.Localization;
using Blog.Web;
using Moderation;

namespace Blog.Settings;

/// <summary>A rule as it is typed.</summary>
public sealed record RuleForm
{
    public RuleKind Kind { get; init; }

    public string? Value { get; init; }

    public bool Allow { get; init; }

    /// <summary>zh or en; empty means every language.</summary>
    public string? Language { get; init; }

    /// <summary>The last day on which it counts, in the blog's time zone; empty means for good.</summary>
    public string? Expires { get; init; }

    public Language? In => Localization.Language.TryParse(Language, null, out var language) ? language : null;

    /// <returns>The rule, or which field is wrong and the resource key that says why.</returns>
    public (Rule? Rule, RuleError? Error) Read(SiteTime time, DateTime now)
    {
        if (Rule.TryParse(Enum.IsDefined(Kind) ? Kind : RuleKind.Word, Value ?? "", Allow, out var wrong) is not { } rule) return (null, new(nameof(Value), wrong!));
        if (string.IsNullOrWhiteSpace(Expires)) return (rule with { Language = In?.Tag }, null);
        if (!DateTime.TryParseExact(Expires.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year > 9000)
            return (null, new(nameof(Expires), "Rules.Error.Date"));

        var until = time.Utc(day.AddDays(1));
        return until <= now ? (null, new(nameof(Expires), "Rules.Error.Past")) : (rule with { Language = In?.Tag, Until = until }, null);
    }
}

public sealed record RuleError(string Field, string Key);

/// <summary>The owner's rules, and one that is being typed.</summary>
public sealed record RulesPage(IReadOnlyList<FilterRule> Rules, RuleForm Form, DateTime Now)
{
    public RuleError? Error { get; init; }

    public string? ErrorOf(string field) => Error?.Field == field ? Error.Key : null;
}
