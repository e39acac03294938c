using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace Blog.Tests.Reading;

/// <summary>What RFC 4287 asks of a feed, as far as ours could break it.</summary>
static class AtomRules
{
    static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static void Check(string xml, string address)
    {
        var feed = XDocument.Parse(xml).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.NotNull(feed.Attribute(XNamespace.Xml + "lang"));
        CheckHead(feed);
        Assert.Equal(address, feed.Elements(Atom + "link").Single(link => link.Attribute("rel")!.Value == "self").Attribute("href")!.Value);
        Assert.Distinct(feed.Elements(Atom + "entry").Select(entry => entry.Element(Atom + "id")!.Value));
        var dates = feed.Elements(Atom + "entry").Select(entry => DateOf(entry, "updated")).ToList();
        Assert.True(dates.Count == 0 || DateOf(feed, "updated") >= dates.Max());
        Assert.All(feed.Elements(Atom + "entry"), CheckEntry);
        Assert.Equal("entry", dates.Count == 0 ? "entry" : feed.Elements().Last().Name.LocalName);   // all that is said of the feed stands before its entries
    }

    static void CheckEntry(XElement entry)
    {
        CheckHead(entry);
        Assert.Single(entry.Elements(Atom + "author"));
        Assert.True(DateOf(entry, "published") <= DateOf(entry, "updated"));
        Assert.Equal("html", entry.Element(Atom + "content")!.Attribute("type")!.Value);
        FeedHtml.Check(entry.Element(Atom + "content")!.Value);
        Assert.Distinct(entry.Elements(Atom + "link").Select(link => (link.Attribute("rel")!.Value, link.Attribute("type")?.Value, link.Attribute("hreflang")?.Value)));
    }

    static void CheckHead(XElement element)
    {
        foreach (var name in new[] { "id", "title", "updated" }) Assert.False(string.IsNullOrWhiteSpace(element.Elements(Atom + name).Single().Value));
        Assert.True(Uri.TryCreate(element.Element(Atom + "id")!.Value, UriKind.Absolute, out _));
        Assert.All(element.Elements(Atom + "link"), link => Assert.True(Uri.TryCreate(link.Attribute("href")!.Value, UriKind.Absolute, out _)));
    }

    static DateTimeOffset DateOf(XElement element, string name) => DateTimeOffset.Parse(element.Element(Atom + name)!.Value, CultureInfo.InvariantCulture);
}

/// <summary>What JSON Feed 1.1 asks.</summary>
static class JsonFeedRules
{
    public static void Check(string json, string address)
    {
        var feed = JsonDocument.Parse(json).RootElement;
        Assert.Equal("https://jsonfeed.org/version/1.1", feed.GetProperty("version").GetString());
        Assert.Equal(address, feed.GetProperty("feed_url").GetString());
        Assert.False(string.IsNullOrEmpty(feed.GetProperty("title").GetString()));
        var items = feed.GetProperty("items").EnumerateArray().ToList();
        Assert.Distinct(items.Select(item => item.GetProperty("id").GetString()));
        Assert.All(items, item =>
        {
            Assert.True(item.GetProperty("date_published").GetDateTimeOffset() <= item.GetProperty("date_modified").GetDateTimeOffset());
            FeedHtml.Check(item.GetProperty("content_html").GetString()!);
        });
    }
}

/// <summary>Text without a page around it.</summary>
static class FeedHtml
{
    public static void Check(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        Assert.Empty(body.QuerySelectorAll("button, form, input, script, style, [popover], [popovertarget]"));
        Assert.All(body.QuerySelectorAll("[href], [src]"), element =>
            Assert.True(Uri.TryCreate(element.GetAttribute("href") ?? element.GetAttribute("src"), UriKind.Absolute, out _)));
    }
}
