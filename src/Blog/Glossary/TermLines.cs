using Blog.Data;
using Microsoft.EntityFrameworkCore;

namespace Blog.Glossary;

/// <summary>The glossary as plain lines: English | 中文 | note | 注.</summary>
public sealed class TermLines(BlogDbContext db, TermDesk desk, TimeProvider clock)
{
    public const int Most = 2_000;

    public async Task<string> Write(CancellationToken stop) => string.Concat(
        (await db.Terms.AsGlosses().ToListAsync(stop)).Select(t => $"{t.English} | {t.Chinese} | {t.EnglishNote} | {t.ChineseNote}".TrimEnd(' ', '|') + "\n"));

    /// <summary>Adds what is new and rewrites what has the same English name: all lines, or none.</summary>
    /// <returns>The number of each line that cannot be taken, with the key of the words that say why.</returns>
    public async Task<IReadOnlyList<(int Line, string Problem)>> Read(string text, string by, CancellationToken stop)
    {
        var forms = text.ReplaceLineEndings("\n").Split('\n').Select((line, index) => (Number: index + 1, Form: FormOf(line))).Where(line => line.Form is not null).ToList();
        if (forms.Count > Most) return [(Most + 1, "Terms.Lines.Error.Many")];
        var terms = await db.Terms.ToListAsync(stop);
        List<(int, string)> problems = [];
        foreach (var (number, form) in forms)
            if ((form!.Examine().Values.FirstOrDefault() ?? Take(terms, form, by)) is { } problem) problems.Add((number, problem));
        if (problems.Count > 0) return problems;

        db.Terms.AddRange(terms.Where(term => term.Id == 0));
        await db.SaveChangesAsync(stop);
        await desk.SetTexts(stop);
        return problems;
    }

    string? Take(List<Term> terms, TermForm form, string by)
    {
        var key = form.ToWords().Key;
        var term = terms.Find(t => t.EnglishKey == key.English) ?? new Term();
        if (terms.Exists(t => t != term && t.ChineseKey == key.Chinese)) return "Terms.Error.Taken";
        if (term.Revision > 0 && TermForm.Of(term) == form) return null;
        if (term.Revision == 0) terms.Add(term);
        term.Write(form.ToWords(), by, clock.GetUtcNow().UtcDateTime);
        return null;
    }

    static TermForm? FormOf(string line)
    {
        if (string.IsNullOrWhiteSpace(line)) return null;
        var parts = line.Split('|', 4);
        return new TermForm { English = parts[0], Chinese = parts.ElementAtOrDefault(1), EnglishNote = parts.ElementAtOrDefault(2), ChineseNote = parts.ElementAtOrDefault(3) }.Clean();
    }
}
