using Moderation.Words;

namespace Moderation.Checks;

/// <summary>A name that advertises: harmless praise under the name of a company is the commonest spam in Chinese.</summary>
/// <remarks>The words are a list of our own, AdvertWords.txt; a word that ends in <c>$</c> counts at the end of a name only.</remarks>
public sealed class AdvertName : ISpamCheck
{
    public const double Weight = 3;
    public const double WithSite = 4;

    static readonly string[] Words = Load();
    static readonly (string Word, Phrase Phrase)[] Anywhere = [.. Words.Where(word => !word.EndsWith('$')).Select(word => (word, new Phrase(word)))];
    static readonly string[] Endings = [.. Words.Where(word => word.EndsWith('$')).Select(word => word[..^1])];

    public string Name => "advert-name";

    public ValueTask<Finding?> Examine(Submission submission, CancellationToken stop)
    {
        var weight = submission.Website.Length > 0 ? WithSite : Weight;
        return new(Advert(submission.FoldedAuthor) is { } word ? new Finding(Name, weight, word) : null);
    }

    static string? Advert(string name) =>
        Anywhere.FirstOrDefault(word => word.Phrase.IsIn(name)).Word
        ?? Endings.FirstOrDefault(ending => name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal));

    static string[] Load()
    {
        using var list = new StreamReader(typeof(AdvertName).Assembly.GetManifestResourceStream("AdvertWords.txt")!);
        var lines = list.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Where(line => !line.StartsWith('#'))];
    }
}
