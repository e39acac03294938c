using System.Text.RegularExpressions;
using Blog.Localization;

namespace Blog.Typography.Rules;

/// <summary>Chinese marks inside an English sentence.</summary>
sealed class FullWidthMarks : ITypographyRule
{
    const string Full = "，、。：；！？）】（【", Half = ",,.:;!?)]([";

    static readonly Regex TwoWords = new(@"[A-Za-z]\w* +[A-Za-z]", RegexOptions.NonBacktracking);

    public string Name => "full-width-mark";

    public IEnumerable<Flaw> Find(Passage text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var mark = Full.IndexOf(text.Text[at]);
            if (mark < 0 || !IsAmongEnglish(text, at)) continue;
            yield return Half[mark] is '(' or '['
                ? Flaw.Replace(text.SpacesBefore(at), text.SpacesAfter(at + 1), (IsWord(text.Before(at)) ? " " : "") + Half[mark])
                : Flaw.Replace(text.SpacesBefore(at), at + 1, Half[mark] + (IsWord(text[at + 1]) || text.Char(at + 1) is '(' or '"' or '“' ? " " : ""));
        }
    }

    static bool IsAmongEnglish(Passage text, int at)
    {
        var sentence = text.At(at);
        return sentence.Language == Language.English && !text.IsHan(at - 1) && text.Before(at) is not (Kind.Han or Kind.End or Kind.Break) && text.After(at) != Kind.Han
            && TwoWords.IsMatch(text.Text.AsSpan(sentence.Start, sentence.End - sentence.Start));
    }

    static bool IsWord(Kind kind) => kind is Kind.Latin or Kind.Digit or Kind.Thing;
}
