using Blog.Localization;
using Blog.Rendering;

namespace Blog.Tests.Rendering;

public class FilmTests
{
    [Fact]
    public void A_film_on_a_line_of_its_own_becomes_a_figure_that_loads_nothing_by_itself()
    {
        var figure = Html.Only(Rendered.Chinese("![机房的一天](https://films.example.org/day.mp4?v=2#t=5 \"影片 1\")\n摄影：林越"), "figure");
        var film = figure.QuerySelector("video[controls][preload=none][playsinline]:not([autoplay], [loop], [loading], [decoding])")!;
        Assert.Equal(("https://films.example.org/day.mp4?v=2#t=5", "机房的一天"), (film.GetAttribute("src"), film.GetAttribute("aria-label")));
        Assert.Equal(("机房的一天", film.GetAttribute("src")), (film.QuerySelector("a[rel=noopener]")!.TextContent, film.QuerySelector("a")!.GetAttribute("href")));
        Assert.Equal(["影片 1", "摄影：林越", "影片：films.example.org"], figure.QuerySelectorAll("figcaption > div").Select(part => part.TextContent));
    }

    [Theory, InlineData("zh", "影片"), InlineData("en", "Film")]
    public void A_film_without_words_has_a_name_in_the_language_of_the_text(string lang, string name) =>
        Assert.Equal(name, Html.Only(new PostRenderer().Render("![](/films/a.webm)", Language.Parse(lang, null)).Html, "video").GetAttribute("aria-label"));

    [Fact]
    public void A_linked_picture_is_what_a_film_begins_with()
    {
        var renderer = new PostRenderer(address => address == "/a.png" ? new ImageSize(640, 360) : null);
        var film = Html.Only(renderer.Render("[![机房](/a.png \"影片 1\")](https://films.example.org/day.webm)", Language.Chinese).Html, "figure > video[poster='/a.png'][width='640'][height='360']");
        Assert.Equal("机房", film.GetAttribute("aria-label"));
        Assert.Equal("影片 1", film.ParentElement!.QuerySelector(".caption")!.TextContent);
        Assert.Null(Html.Only(Rendered.Chinese("[![机房](https://other.example/a.png)](https://films.example.org/day.ogv)"), "video").GetAttribute("poster"));
    }

    [Theory]
    [InlineData("看 ![机房](https://films.example.org/day.mp4) 吧")]
    [InlineData("![机房](https://films.example.org/day.mp4) 吧")]
    [InlineData("# ![机房](https://films.example.org/day.mp4)")]
    public void Among_words_a_film_is_a_link(string markdown)
    {
        var html = Rendered.Chinese(markdown);
        Assert.Equal("机房", Html.Only(html, "a[href='https://films.example.org/day.mp4'][rel=noopener]").TextContent);
        Assert.Empty(Html.Parse(html).QuerySelectorAll("img, video"));
    }

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=abc"), InlineData("https://www.bilibili.com/video/BV1x"), InlineData("https://vimeo.com/1")]
    public void A_page_of_a_site_of_films_is_linked_and_not_embedded(string address)
    {
        var figure = Html.Only(Rendered.Chinese($"![机房的一天]({address} \"影片 1\")"), "figure.film-page");
        Assert.Equal(("机房的一天", "影片 1"), (figure.QuerySelector($"a[href='{address}'][rel=noopener]")!.TextContent, figure.QuerySelector(".caption")!.TextContent));
        Assert.Equal($"影片：{new Uri(address).Host}", figure.QuerySelector(".source")!.TextContent);
        Assert.Null(figure.QuerySelector("img, video, iframe"));
    }

    [Theory]
    [InlineData("![x](http://films.example.org/a.mp4)")]
    [InlineData("![x](//films.example.org/a.mp4)")]
    [InlineData("![x](https://me@films.example.org/a.mp4)")]
    [InlineData("![x](https://films.example.org;script-src/a.mp4)")]
    [InlineData("![x](javascript:alert(1)//a.mp4)")]
    [InlineData("![x](data:video/mp4,a.mp4)")]
    [InlineData("![x](https://films.example.org/a.mp4.html)")]
    [InlineData("![x](https://notyoutube.com/watch)")]
    [InlineData("    ![x](https://films.example.org/a.mp4)")]
    [InlineData("<video src=\"https://films.example.org/a.mp4\" autoplay></video>")]
    public void Nothing_else_is_played(string markdown) =>
        Assert.Empty(Html.Parse(Rendered.Chinese(markdown)).QuerySelectorAll("video, .film-page"));

    [Fact]
    public void What_is_said_of_a_film_cannot_leave_its_place()
    {
        var film = Html.Only(Rendered.Chinese("![a\" autoplay onplay=\"alert(1) <b>](https://films.example.org/a.mp4)"), "video");
        Assert.Equal(["src", "controls", "preload", "playsinline", "aria-label"], film.Attributes.Select(attribute => attribute.Name));
    }

    [Fact]
    public void What_is_said_under_a_film_is_read_and_where_it_lies_is_not_counted()
    {
        var text = new PostRenderer().Render("![机房](https://films.example.org/day.mp4 \"影片一\")", Language.Chinese);
        Assert.Equal(("影片一", 3, 0), (text.PlainText, text.HanLetters, text.LatinWords));
    }

    [Fact]
    public void A_comment_shows_no_film() =>
        Assert.Equal("x", Html.Only(Rendered.Comment("![x](https://films.example.org/a.mp4)"), "a[rel='ugc nofollow noopener']").TextContent);
}
