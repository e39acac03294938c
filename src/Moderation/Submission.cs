using System.Net;
using Moderation.Words;

namespace Moderation;

/// <summary>What a commenter sent, and what is known of the circumstances.</summary>
/// <remarks>Nothing here needs to be valid or short: checks take whatever people send, in bounded time.</remarks>
public sealed record Submission
{
    const int LongestName = 200;

    IReadOnlyList<Uri>? links;
    string? foldedText;
    string? foldedAuthor;

    public required string Author
    {
        get;
        init
        {
            field = value;
            foldedAuthor = null; // a copy made by `with` must not keep the old name's
        }
    }

    public string Email { get; init; } = "";

    /// <summary>The site as typed, with or without a scheme.</summary>
    public string Website { get; init; } = "";

    /// <summary>The comment as typed, in Markdown.</summary>
    public required string Text
    {
        get;
        init
        {
            field = value;
            (links, foldedText) = (null, null);
        }
    }

    /// <summary>BCP 47 tag of the comment's language.</summary>
    public string Language { get; init; } = "zh-Hans";

    /// <summary>The commenter's address, after trusted proxies were unwrapped; null when not known.</summary>
    public IPAddress? Address { get; init; }

    public string UserAgent { get; init; } = "";

    public string Referrer { get; init; } = "";

    /// <summary>Time since the form was first touched; null when the browser did not tell.</summary>
    public TimeSpan? WritingTime { get; init; }

    /// <summary>Name of the hidden field, told to Akismet; empty when there is none.</summary>
    public string HoneypotField { get; init; } = "";

    /// <summary>What came in the hidden field: empty from people.</summary>
    public string Honeypot { get; init; } = "";

    /// <summary>Approved before, proven by a signed cookie or a verified e-mail, never by typed text.</summary>
    public bool Trusted { get; init; }

    /// <summary>Nothing of this author has been approved yet.</summary>
    public bool FirstComment { get; init; }

    /// <summary>Number of the comment that it answers; empty when it answers the post.</summary>
    public string Parent { get; init; } = "";

    /// <summary>The published comment of another person that says the same word for word; null when there is none.</summary>
    public Original? Original { get; init; }

    /// <summary>Absolute address of the post.</summary>
    public string Permalink { get; init; } = "";

    /// <summary>When it was sent, UTC.</summary>
    public DateTime At { get; init; }

    /// <summary>When the post was last changed, UTC.</summary>
    public DateTime? PostModifiedAt { get; init; }

    /// <summary>Akismet's comment type: comment, reply, contact-form and so on.</summary>
    public string Kind { get; init; } = "comment";

    /// <summary>Role of a signed-in author in Akismet's words: administrator, editor, author; null for guests.</summary>
    public string? Role { get; init; }

    /// <summary>What the post is about: its tags.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>Different links in the text, in their order: bare, Markdown, HTML and BBCode; at most <see cref="LinkScan.Most"/>.</summary>
    public IReadOnlyList<Uri> Links => links ??= LinkScan.Find(Folding.Ends(Text));

    /// <summary>Different hosts of <see cref="Links"/> and of the site, in lower case, international ones as people read them.</summary>
    public IEnumerable<string> LinkHosts =>
        (LinkScan.Site(Website) is { } site ? Links.Prepend(site) : Links).Select(link => link.Host.ToLowerInvariant()).Distinct();

    internal string FoldedAuthor => foldedAuthor ??= Folding.CollapseSpace(Folding.Of(Author.Length <= LongestName ? Author : Author[..LongestName]));

    /// <summary>Fit for a log: nothing personal, no words.</summary>
    public override string ToString() => $"{Kind} of {Text.Length} characters";

    internal string FoldedText => foldedText ??= Folding.Of(Text);
}

/// <summary>Who said the same first, and when, UTC.</summary>
public sealed record Original(string Author, DateTime At);
