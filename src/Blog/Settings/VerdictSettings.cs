using System.ComponentModel.DataAnnotations;

namespace Blog.Settings;

public enum SpamTreatment
{
    /// <summary>Nothing is called spam without a person.</summary>
    HoldAll,
    MarkSpam,

    /// <summary>What is blatant is purged earlier.</summary>
    DiscardWorst,
}

public enum Captcha { None, ProofOfWork, Recaptcha }

/// <summary>How much work a proof takes: each step is four times the one before.</summary>
public enum ProofEffort { Light, Medium, Heavy }

/// <summary>What follows from a verdict.</summary>
public record VerdictSettings
{
    [EnumDataType(typeof(SpamTreatment))]
    public SpamTreatment Strictness { get; init; } = SpamTreatment.MarkSpam;

    /// <summary>How a doubtful comment may prove itself; as long as nobody has chosen, reCAPTCHA where its keys are set.</summary>
    [EnumDataType(typeof(Captcha))]
    public Captcha? Captcha { get; init; }

    [EnumDataType(typeof(ProofEffort))]
    public ProofEffort Effort { get; init; } = ProofEffort.Medium;

    /// <summary>Whether a proof also stands for the approval of somebody's first comment.</summary>
    public bool ProofWelcomes { get; init; }
}
