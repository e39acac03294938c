namespace Moderation.Learning;

/// <summary>Finds the stretches of a comment that weigh most.</summary>
/// <remarks>Each run of characters shares its weight among them; a phrase is the stretch with the greatest sum.</remarks>
sealed class Explanation(LinearModel linear)
{
    const int Shortest = 2, Longest = 40, Read = 600;

    public IReadOnlyList<Phrase> Of(Parts parts, int most) =>
    [
        .. Phrases(Field.Author, Group.Author, parts.FoldedAuthor, 2, most)
            .Concat(Phrases(Field.Site, Group.Host, parts.Host, 2, most))
            .Concat(Phrases(Field.Text, Group.Folded, parts.Folded, 1, most))
            .OrderByDescending(phrase => Math.Abs(phrase.Weight)).Take(most),
    ];

    IEnumerable<Phrase> Phrases(Field field, Group group, string text, int least, int most)
    {
        if (text.Length > Read) text = text[..Read];
        var shares = new double[text.Length];
        Share(group, text, least, 4, shares);
        return Best(field, text, shares, 1, most).Concat(Best(field, text, shares, -1, most));
    }

    /// <summary>Adds to each character its share of the weights of all runs that hold it.</summary>
    void Share(Group group, string text, int least, int most, Span<double> shares)
    {
        for (var start = 0; start < text.Length; start++)
        {
            var hash = Hashing.Seed(group);
            for (var at = start; at < Math.Min(text.Length, start + most); at++)
            {
                hash = Hashing.Join(hash, text[at]);
                var length = at - start + 1;
                if (length < least) continue;
                for (var held = start; held <= at; held++) shares[held] += linear.Weight(Hashing.Index(hash)) / length;
            }
        }
    }

    static IEnumerable<Phrase> Best(Field field, string text, double[] shares, int sign, int most)
    {
        var left = shares.ToArray();
        for (var found = 0; found < most; found++)
        {
            var (start, end, sum) = Stretch(left, sign);
            if (sum <= 0) yield break;

            (start, end) = Whole(text, start, end);
            Array.Fill(left, -sign * double.MaxValue / 4, start, end - start);
            var words = text[start..end].Trim(' ', '\n', ',', '.', '，', '。', Parts.LinkMark).Replace(Parts.LinkMark, '…');   // where an address stood
            if (words.Length >= Shortest) yield return new(field, words, sign * sum);
        }
    }

    // A word of letters is shown whole: half of one says nothing to a person.
    static (int Start, int End) Whole(string text, int start, int end)
    {
        while (start > 0 && IsInside(text, start)) start--;
        while (end < text.Length && IsInside(text, end)) end++;
        return (start, end);
    }

    static bool IsInside(string text, int at) => char.IsAsciiLetter(text[at - 1]) && char.IsAsciiLetter(text[at]);

    /// <summary>The stretch with the greatest sum (Kadane), no longer than <see cref="Longest"/>.</summary>
    static (int Start, int End, double Sum) Stretch(double[] shares, int sign)
    {
        (int Start, int End, double Sum) best = default;
        var (start, sum) = (0, 0.0);
        for (var at = 0; at < shares.Length; at++)
        {
            if (sum <= 0 || at - start >= Longest) (start, sum) = (at, 0);
            sum += sign * shares[at];
            if (sum > best.Sum) best = (start, at + 1, sum);
        }

        return best;
    }
}
