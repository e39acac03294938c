using System.Text;
using Blog.Localization;
using Blog.Settings;
using Microsoft.Extensions.Localization;

namespace Blog.Mail.Notes;

/// <summary>A short letter in plain text. No line begins with a stranger's words.</summary>
public sealed class NoteText(IStringLocalizer<Text> text, BlogSettings settings)
{
    public string Subject(Note note) => text[$"Note.{note.Kind}", note.Arguments];

    public string Of(Note note)
    {
        var letter = new StringBuilder().AppendLine(text[$"Note.{note.Kind}.Body", note.Arguments]).AppendLine();
        foreach (var line in note.Quotation?.Words.Split('\n') ?? []) letter.Append("> ").AppendLine(line);
        if (note.Quotation is not null) letter.AppendLine();
        if (note.Link is not null) letter.AppendLine(text["Mail.Line", text[$"Note.{note.Kind}.Act"], note.Link]).AppendLine();
        letter.AppendLine("-- ").AppendLine(Why(note));
        if (note.Leave is not null) letter.AppendLine(text["Mail.Line", text[$"Note.{note.Kind}.Leave"], note.Leave]);
        return letter.ToString();
    }

    public string Why(Note note) => text[$"Note.{note.Kind}.Why", settings.Site.NameIn(note.Language)];
}
