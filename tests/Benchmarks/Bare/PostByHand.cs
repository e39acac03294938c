using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Data.Sqlite;

namespace Benchmarks.Bare;

/// <summary>A post with its comments: the site's queries by ADO.NET, its page put together by hand.</summary>
public static class PostByHand
{
    static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    /// <param name="args">The database, and a page of the site about its post note-00001.</param>
    public static int Run(string[] args)
    {
        var reader = new PostReader($"Data Source={args[1]}");
        var frame = Frame.Cut(File.ReadAllText(args[2]), reader.Read("zh-Hans", "note-00001").Post!);
        return Kestrel.Run(args, async context =>
        {
            var parts = context.Request.Path.Value!.Split('/');
            if (parts is not [_, var segment, "posts", var slug]) return;
            var language = segment == "zh" ? "zh-Hans" : "en";
            var (post, said) = reader.Read(language, slug);
            var page = Encoding.UTF8.GetBytes(Write(frame, post!, said));
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = page.Length;
            await context.Response.Body.WriteAsync(page);
        });
    }

    static string Write(Frame frame, PostReader.Row post, List<PostReader.Said> said)
    {
        var page = new StringBuilder(40_000);
        foreach (var (text, part) in frame.Parts)
        {
            page.Append(text);
            page.Append(part switch
            {
                Part.Slug => post.Slug,
                Part.Title => Html.Encode(post.Title),
                Part.Excerpt => Html.Encode(post.Excerpt),
                Part.Prose => post.Html,
                _ => "",
            });
            if (part == Part.Thread) foreach (var one in said) Write(page, post, one);
        }
        return page.ToString();
    }

    static void Write(StringBuilder page, PostReader.Row post, PostReader.Said said)
    {
        var name = Html.Encode(said.Name);
        page.Append(CultureInfo.InvariantCulture, $"""
            <li>
            <article class="comment" id="comment-{said.Id}" >
              <span class="seal" aria-hidden="true">{StringInfo.GetNextTextElement(said.Name)}</span>
              <header>
                  <span class="author">{name}</span>
                <a href="#comment-{said.Id}"><time datetime="{said.At:yyyy-MM-dd'T'HH:mm:ss'Z'}">{said.At.AddHours(8):yyyy年M月d日 HH:mm}</time></a>
              </header>
              <div class="prose" lang="{said.Language}">{said.Html}</div>
                <p class="actions"><a href="/zh/posts/{post.Slug}?replyTo={said.Id}#comment-form" rel="nofollow">回复<span class="visually-hidden">：{name}</span></a></p>
            </article>
            </li>

            """);
    }
}
