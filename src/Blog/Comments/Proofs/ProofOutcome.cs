namespace Blog.Comments.Proofs;

/// <summary>What came of a proof.</summary>
public enum ProofOutcome
{
    Good,

    /// <summary>The form held none.</summary>
    Missing,
    Bad,

    /// <summary>It has been used before, or is too old.</summary>
    Replayed,

    /// <summary>The service that judges it gave no answer.</summary>
    Away,

    /// <summary>It took too long: there is a new one to be solved.</summary>
    Expired,
}
