namespace Blog.Typography.Rules;

/// <summary>What comes along when text is pasted and nobody sees. Joiners stay: emoji and other scripts are made with them.</summary>
sealed class Invisibles : ITypographyRule
{
    const char ZeroWidthSpace = '\u200B', ByteOrderMark = '\uFEFF', ObjectsPlace = '\uFFFC';

    public string Name => "invisible";

    public IEnumerable<Flaw> Find(Passage text)
    {
        for (var at = 0; at < text.Length; at++)
            if (IsInvisible(text.Text[at]) && text[at] is not (Kind.Break or Kind.Space or Kind.Thing))
                yield return Flaw.Replace(at, at + 1, "", safe: text.Text[at] != ZeroWidthSpace);   // which may be a place to break a long word
    }

    static bool IsInvisible(char letter) => letter is ZeroWidthSpace or ByteOrderMark or ObjectsPlace || char.IsControl(letter);
}
