using Blog.Comments;
using Blog.Data;
using Blog.Localization;
using Blog.Rendering;
using Blog.Web;
using Microsoft.EntityFrameworkCore;
using Moderation;

namespace Blog.SiteKeys;

/// <summary>What another site's comment says, and what that site said of it.</summary>
public static class ForeignWords
{
    const int MostText = 20_000;

    /// <summary>The same for what a reader would call the same: name, site and text. Where and from which address doesn't count.</summary>
    public static string Fingerprint(Submission comment) => Moderation.Fingerprint.Of($"{comment.Author}\n{comment.Website}\n{comment.Text}");

    public static bool IsEmpty(Submission comment) => Typed.IsBlank(comment.Author + comment.Website + comment.Text);

    /// <summary>Without e-mail and address: they teach nothing.</summary>
    public static Decision About(Submission comment, SiteKey key, DecisionLabel label, DateTime at) => new()
    {
        SiteKeyId = key.Id, Fingerprint = Fingerprint(comment), Label = label, By = new Uri(key.Url).Host, At = at,
        Language = LanguageMarks.Guess(comment.Text), AuthorName = Cut(Typed.Line(Cut(comment.Author, Comment.LongestName * 2)), Comment.LongestName * 2),
        Website = Cut(Typed.Line(Cut(comment.Website, Comment.LongestWebsite)), Comment.LongestWebsite), Markdown = Typed.Text(Cut(comment.Text, MostText)),
    };

    /// <summary>The site's newest word on a comment; null when it never said one.</summary>
    public static Task<DecisionLabel?> LabelOf(this IQueryable<Decision> decisions, long siteKey, string fingerprint, CancellationToken stop) =>
        decisions.Where(d => d.SiteKeyId == siteKey && d.Fingerprint == fingerprint).OrderByDescending(d => d.Id)
            .Select(d => (DecisionLabel?)d.Label).FirstOrDefaultAsync(stop);

    // Not within a surrogate pair: a database refuses half of one.
    static string Cut(string text, int most) =>
        text.Length <= most ? text : char.IsHighSurrogate(text[most - 1]) ? text[..(most - 1)] : text[..most];
}
