namespace Moderation.Learning;

/// <summary>What the classifier sees of a comment: nothing of circumstances, so that it can judge what other sites send.</summary>
/// <param name="Author">The name as typed; the first 80 characters are read.</param>
/// <param name="Url">The site as typed, with or without a scheme; empty when there is none.</param>
/// <param name="Text">The comment as typed; of a long one both ends are read.</param>
public sealed record Example(string Author, string Url, string Text)
{
    public static Example Of(Submission submission) => new(submission.Author, submission.Website, submission.Text);

    /// <summary>Fit for a log: no words.</summary>
    public override string ToString() => $"{Text.Length} characters";
}
