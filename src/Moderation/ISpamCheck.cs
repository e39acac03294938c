namespace Moderation;

/// <summary>Finds one thing about a submission, and decides nothing.</summary>
public interface ISpamCheck
{
    /// <summary>Stable name in lower case, part of the key of the finding's sentence.</summary>
    string Name { get; }

    /// <returns>What was found; null when there is nothing to say.</returns>
    ValueTask<Finding?> Examine(Submission submission, CancellationToken stop);
}
