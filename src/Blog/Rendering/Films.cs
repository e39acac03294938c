using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Blog.Rendering;

/// <summary>
/// A film is written as a picture is, and shown by the browser's own player once the reader starts it.
/// One on a page of another site is only linked: playing it here would tell that site who reads us.
/// </summary>
static class Films
{
    /// <summary>A picture that links to a film, alone on its line, is the picture it begins with.</summary>
    public static void FindPosters(ContainerBlock document)
    {
        foreach (var paragraph in document.Descendants<ParagraphBlock>())
            if (paragraph.Inline?.FirstChild is LinkInline { IsImage: false } film && Film.IsFile(film.Url)
                && film.FirstChild is LinkInline { IsImage: true } picture && picture == film.LastChild)
                Turn(film, picture);
    }

    static void Turn(LinkInline film, LinkInline picture)
    {
        picture.Remove();
        film.IsImage = true;
        film.Title = picture.Title ?? film.Title;
        if (picture.Url is ['/', not '/', ..]) film.GetAttributes().AddProperty("poster", picture.Url);
        Blocks.Move(picture, film);
    }

    /// <summary>Among words there is no room for a player.</summary>
    public static void LinkAmongWords(ContainerBlock document)
    {
        foreach (var block in document.Descendants<LeafBlock>().Where(block => block is not Words { Inline.FirstChild: LinkInline }))
            foreach (var film in block.Inline?.FindDescendants<LinkInline>().Where(IsFilm).ToList() ?? []) film.IsImage = false;
    }

    /// <summary>Says under each film where it lies, which is where it comes from when it is started, and leads there.</summary>
    public static void Credit(ContainerBlock document, Names names)
    {
        foreach (var figure in document.Descendants<Element>().ToList())
            if (figure is [Words { Tag: null, Inline.FirstChild: LinkInline film }, ..] && (film.IsImage ? Film.IsFile(film.Url) : Film.IsPage(film.Url))) Credit(figure, film, names);
    }

    static void Credit(Element figure, LinkInline film, Names names)
    {
        if (figure.LastChild is not Words { Tag: "figcaption", Inline: { } caption })
            figure.Add(new Words("figcaption") { Inline = caption = new ContainerInline() });
        if (caption.FirstChild is not null) caption.AppendChild(new LiteralInline(" "));
        caption.AppendChild(new Span("div").Class("source").AppendChild(Place(film, new LiteralInline(names.FilmAt(Film.Place(film.Url!))))));
    }

    static Inline Place(LinkInline film, Inline words) => film.IsImage ? new LinkInline(film.Url!, "").AppendChild(words) : words;

    static bool IsFilm(LinkInline link) => link.IsImage && (Film.IsFile(link.Url) || Film.IsPage(link.Url));
}
