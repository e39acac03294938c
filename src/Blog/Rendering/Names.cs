using System.Globalization;
using System.Resources;
using Blog.Localization;

namespace Blog.Rendering;

/// <summary>The few words that rendering itself adds, in the text's language and not the visitor's.</summary>
sealed class Names(Language language)
{
    static readonly ResourceManager Texts = new(typeof(Text));

    public string Table(int number) => Say("Rendering.Table", number);

    public string BackTo(int note) => Say("Rendering.BackToText", note);

    public string Film => Say("Rendering.Film", "");

    public string FilmAt(string place) => Say("Rendering.Film.At", place);

    string Say(string key, object number) =>
        string.Format(language.Culture, Texts.GetString(key, language.Culture)!, number);
}
