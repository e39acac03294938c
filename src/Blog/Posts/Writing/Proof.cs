using Blog.Localization;
using Blog.Typography;

namespace Blog.Posts.Writing;

/// <summary>What the rules of typography have to say about what was typed.</summary>
public sealed record Proof(Language Language, string Path, IReadOnlyList<ProofLine> Lines, int RulesKept)
{
    public const int Most = 40;

    public bool HasSafe => Lines.Any(line => line.Finding is { Safe: true, Fix: not null });

    public static Proof Of(EditorPage page, TypographySettings settings)
    {
        var lines = Examine(page, settings).ToList();
        return new(page.Language, page.Path, lines, Proofreader.Rules.Except(settings.Off).Except(lines.Select(line => line.Finding.Rule)).Count());
    }

    /// <summary>The form with one fix, or with all that are safe; unchanged when the place is not there any more.</summary>
    public static EditorForm Correct(EditorPage page, string? fix, TypographySettings settings)
    {
        var form = page.Form;
        if (string.IsNullOrEmpty(fix))
            return form with
            {
                Title = Proofreader.CorrectLine(form.Title!, page.Language, settings.Off),
                Markdown = Proofreader.Correct(form.Markdown!, page.Language, settings.Off),
                Excerpt = Proofreader.CorrectLine(form.Excerpt!, page.Language, settings.Off),
            };
        return Examine(page, settings).FirstOrDefault(line => line.Key == fix) switch
        {
            { Field: nameof(form.Title) } line => form with { Title = Proofreader.Apply(form.Title!, [line.Finding]) },
            { Field: nameof(form.Markdown) } line => form with { Markdown = Proofreader.Apply(form.Markdown!, [line.Finding]) },
            { Field: nameof(form.Excerpt) } line => form with { Excerpt = Proofreader.Apply(form.Excerpt!, [line.Finding]) },
            _ => form,
        };
    }

    static IEnumerable<ProofLine> Examine(EditorPage page, TypographySettings settings)
    {
        var (form, language) = (page.Form, page.Language);
        return In(nameof(form.Title), Proofreader.ReadLine(form.Title ?? "", language, settings.Off))
            .Concat(In(nameof(form.Markdown), UnreadFormulas.In(form.Markdown ?? "")))
            .Concat(In(nameof(form.Markdown), Proofreader.Read(form.Markdown ?? "", language, settings.Off)))
            .Concat(In(nameof(form.Excerpt), Proofreader.ReadLine(form.Excerpt ?? "", language, settings.Off)));
    }

    static IEnumerable<ProofLine> In(string field, IEnumerable<Finding> findings) => findings.Select(finding => new ProofLine(field, finding));
}

public sealed record ProofLine(string Field, Finding Finding)
{
    /// <summary>Says which finding a button stands for: the same rule at the same place with the same letters.</summary>
    public string Key => $"{Field}:{Finding.Start}:{Finding.Rule}:{Finding.Found}";
}
