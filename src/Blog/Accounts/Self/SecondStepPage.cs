namespace Blog.Accounts.Self;

/// <param name="Key">The secret to be shown, while it is being set up.</param>
public sealed record SecondStepPage(bool IsOn, string? Key, string Email, string Blog)
{
    public int CodesLeft { get; init; }

    /// <summary>What the QR code says, in the form that authenticator apps read.</summary>
    public string Uri => $"otpauth://totp/{System.Uri.EscapeDataString(Blog)}:{System.Uri.EscapeDataString(Email)}?secret={Key}&issuer={System.Uri.EscapeDataString(Blog)}&digits=6";

    /// <summary>In fours, for whoever types it.</summary>
    public string Spaced => string.Join(' ', (Key ?? "").Chunk(4).Select(four => new string(four)));
}
