namespace Moderation.Learning.Start;

/// <summary>Makes up comments from phrases of our own, the same ones each time: what a blog without decisions knows of spam.</summary>
/// <remarks>The notation is explained at the top of Phrases.txt.</remarks>
public sealed class Phrasebook
{
    const string Consonants = "bcdfghklmnprstvwz", Vowels = "aeiou";

    readonly Dictionary<string, string[]> choices = [];
    readonly List<(Label Label, string[] Fields)> comments = [];
    readonly Random chance = new(2026);

    public Phrasebook() : this(Resource.Lines("Phrases.txt"))
    {
    }

    internal Phrasebook(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            if (line.Split(' ', 2) is [var label and ("ham" or "spam"), var comment]) comments.Add((label == "spam" ? Label.Spam : Label.Ham, comment.Split('‖', StringSplitOptions.TrimEntries)));
            else if (line.Split(':', 2, StringSplitOptions.TrimEntries) is [var name, var all]) choices.Add(name, Alternatives(all));
    }

    public IEnumerable<Lesson> Comments(int count)
    {
        for (var n = 0; n < count; n++)
        {
            var (label, fields) = comments[n % comments.Count];
            yield return new(new(Say(fields[0]), Say(fields[1]), Say(fields[2])), label);
        }
    }

    string Say(string phrase)
    {
        for (var open = 0; (open = phrase.IndexOfAny(['{', '<'], open)) >= 0;)
        {
            var close = Closing(phrase, open);
            phrase = string.Concat(phrase.AsSpan(0, open), Choice(phrase[open], phrase[(open + 1)..close]), phrase.AsSpan(close + 1));
        }

        return phrase.Replace('¶', '\n').Trim();
    }

    string Choice(char kind, string inside) =>
        kind == '{' ? Pick(Alternatives(inside, trim: false))
        : inside.EndsWith('?') ? chance.Next(2) == 0 ? $"<{inside[..^1]}>" : ""
        : inside switch { "n" => $"{chance.Next(10)}", "x" => $"{(char)('a' + chance.Next(26))}", "w" => Word(), _ => Pick(choices[inside]) };

    string Word() => string.Concat(Enumerable.Range(0, chance.Next(2, 5)).Select(_ => $"{Consonants[chance.Next(Consonants.Length)]}{Vowels[chance.Next(Vowels.Length)]}"));

    string Pick(string[] from) => from[chance.Next(from.Length)];

    static int Closing(string phrase, int open)
    {
        var depth = 0;
        for (var at = open; ; at++)
        {
            if (phrase[at] is '{' or '<') depth++;
            else if (phrase[at] is '}' or '>' && --depth == 0) return at;
        }
    }

    /// <summary>Parted by bars, but not by those inside of braces.</summary>
    static string[] Alternatives(string all, bool trim = true)
    {
        var (parts, depth, start) = (new List<string>(), 0, 0);
        for (var at = 0; at <= all.Length; at++)
        {
            if (at < all.Length && all[at] is '{') depth++;
            else if (at < all.Length && all[at] is '}') depth--;
            else if (at == all.Length || all[at] == '|' && depth == 0)
            {
                parts.Add(trim ? all[start..at].Trim() : all[start..at]);
                start = at + 1;
            }
        }

        return [.. parts];
    }
}
