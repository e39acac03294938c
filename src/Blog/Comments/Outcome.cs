using Moderation;

namespace Blog.Comments;

/// <summary>The one place where the filter's verdict becomes the state of a comment.</summary>
public static class Outcome
{
    public static CommentStatus Of(Judgement judgement) => judgement.Verdict switch
    {
        Verdict.Publish => CommentStatus.Published,
        Verdict.Hold => CommentStatus.Held,
        _ => CommentStatus.Spam,
    };

    /// <summary>What was found so far, a new word put in place of the same check's earlier one.</summary>
    public static Judgement With(this SpamFilter filter, Comment comment, Finding finding) =>
        filter.Weigh([.. comment.Findings.Where(earlier => earlier.Check != finding.Check), finding]);

    /// <summary>Whether a spam service could still change anything.</summary>
    public static bool IsOpen(Judgement judgement) => judgement.Verdict is Verdict.Publish or Verdict.Hold;
}
