using System.Globalization;
using System.Security.Cryptography;
using Blog.Settings;
using Microsoft.AspNetCore.DataProtection;

namespace Blog.Comments.Proofs;

/// <summary>Makes puzzles for one comment each and judges solutions; nothing is kept, all of it stands in the signed challenge.</summary>
public sealed class Challenges(IDataProtectionProvider protection, BlogSettings settings, CampaignWatch campaigns, TimeProvider clock)
{
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    readonly IDataProtector protector = protection.CreateProtector("Liangyu.Proof.v1");

    /// <summary>Zero bits of each of the parts: a second or so on a phone, a few, a quarter of a minute; while a flood lasts, four times as long.</summary>
    int Bits => (settings.Verdicts.Effort switch { ProofEffort.Light => 14, ProofEffort.Medium => 16, _ => 18 }) + (IsFlooded ? 2 : 0);

    bool IsFlooded => settings.Comments.FloodMode && campaigns.Flood.At(clock.GetUtcNow().UtcDateTime) is not null;

    public (string Challenge, Puzzle Puzzle) For(long comment)
    {
        var bits = Bits;
        var challenge = protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{comment} {bits} {(clock.GetUtcNow() + Life).ToUnixTimeSeconds()}"));
        return (challenge, Puzzle.Of(challenge, bits));
    }

    /// <summary>Good, Missing, Bad or Expired. That it is used once only is for whoever accepts it to see to.</summary>
    public ProofOutcome Judge(string challenge, string solution, long comment)
    {
        if (challenge.Length == 0 || solution.Length == 0) return ProofOutcome.Missing;
        if (Read(challenge) is not [var about, var bits, var until] || about != comment) return ProofOutcome.Bad;
        if (clock.GetUtcNow().ToUnixTimeSeconds() > until) return ProofOutcome.Expired;
        return Puzzle.Of(challenge, (int)bits).IsSolvedBy(solution) ? ProofOutcome.Good : ProofOutcome.Bad;
    }

    long[]? Read(string challenge)
    {
        try
        {
            return [.. protector.Unprotect(challenge).Split(' ').Select(number => long.Parse(number, CultureInfo.InvariantCulture))];
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
