namespace Blog.Comments.Recaptcha;

/// <summary>Verifies the token that a captcha left in a form.</summary>
/// <remarks>Names and section as in the package reCAPTCHA.AspNetCore, so that it could take this one's place.</remarks>
public interface IRecaptchaService
{
    Task<RecaptchaResponse> Validate(HttpRequest request, CancellationToken stop = default);
}

public enum RecaptchaOutcome
{
    Good,

    /// <summary>The form held no token.</summary>
    Missing,
    Bad,

    /// <summary>The token has been used before, or is too old.</summary>
    Replayed,

    /// <summary>The service gave no answer.</summary>
    Away,
}

/// <param name="Score">With v3 only: from 0, a robot, to 1.</param>
public sealed record RecaptchaResponse(RecaptchaOutcome Outcome, double? Score = null)
{
    public bool Success => Outcome == RecaptchaOutcome.Good;
}
