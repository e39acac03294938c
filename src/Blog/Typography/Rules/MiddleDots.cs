namespace Blog.Typography.Rules;

/// <summary>马克·吐温: between Han the dot is ·, whichever the keyboard gave.</summary>
sealed class MiddleDots : ITypographyRule
{
    const string Others = "•・‧∙⋅･";

    public string Name => "middle-dot";

    public IEnumerable<Flaw> Find(Passage text)
    {
        for (var at = 0; at < text.Length; at++)
            if (Others.Contains(text.Text[at]) && text.IsHan(at - 1) && text.IsHan(at + 1))
                yield return Flaw.Replace(at, at + 1, "·");
    }
}
