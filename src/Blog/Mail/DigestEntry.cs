using System.Globalization;
using Blog.Accounts;
using Blog.Comments;
using Blog.Localization;
using Blog.ReviewQueue;

namespace Blog.Mail;

/// <summary>A letter about comments, in the language of whom it is for.</summary>
/// <param name="More">How many wait beyond those that it shows.</param>
public sealed record Digest(BlogUser To, IReadOnlyList<DigestEntry> Entries, int More, DateTimeOffset Ends)
{
    public Language Language => To.MailLanguage;

    public IReadOnlyList<DigestEntry> Waiting => [.. Entries.Where(entry => entry.Row.Status != CommentStatus.Published)];

    public IReadOnlyList<DigestEntry> Published => [.. Entries.Where(entry => entry.Row.Status == CommentStatus.Published)];

    public int Count => Entries.Count + More;
}

/// <summary>A comment in a letter.</summary>
/// <param name="LastEvent">The newest of its events that the letter knows.</param>
public sealed record DigestEntry(QueueRow Row, string Words, long LastEvent)
{
    /// <summary>What the letter has links for.</summary>
    public IEnumerable<Act> Acts => Row.Status == CommentStatus.Published ? [Act.Spam] : [Act.Approve, Act.Spam];
}

public static class MailLanguages
{
    extension(BlogUser person)
    {
        public Language MailLanguage => person.Language ?? Language.Chinese;
    }

    extension(Language language)
    {
        /// <summary>Inside an asynchronous method this holds for that method alone.</summary>
        public void Speak() => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
    }
}
