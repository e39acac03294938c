using System.Text;
using Blog.Data;
using Blog.SiteKeys;

namespace Blog.Tests.SiteKeys;

/// <summary>Another site that asks our filter: says what it is given and nothing more.</summary>
public sealed class Site(BlogApp app, string key, long id)
{
    public const string Blog = "https://garden.example/";

    static readonly (string, string)[] Least = [("blog", Blog), ("user_ip", "203.0.113.7")];

    readonly HttpClient client = app.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });

    public string Key => key;

    public long Id => id;

    /// <summary>The call with key, site and address, and the fields given.</summary>
    public Task<Page> Ask(string call, params (string, string)[] fields) => Post(call.Contains('/') ? call : $"/1.1/{call}", [("api_key", key), .. Least, .. fields]);

    public async Task<bool> IsSpam(params (string, string)[] fields)
    {
        var answer = await Ask("comment-check", fields);
        Assert.Contains(answer.Body, new[] { "true", "false" });
        return answer.Body == "true";
    }

    public Task<Page> Post(string path, params (string Name, string Value)[] fields) =>
        Send(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    public async Task<Page> Send(string path, HttpContent content, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (host is not null) request.Headers.Host = host;
        return await Page.From(await client.SendAsync(request));
    }

    public async Task<Page> Get(string path) => await Page.From(await client.GetAsync(path));

    public static ByteArrayContent Raw(byte[] body, string? type = "application/x-www-form-urlencoded")
    {
        var content = new ByteArrayContent(body);
        if (type is not null) content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    public static ByteArrayContent Raw(string body) => Raw(Encoding.UTF8.GetBytes(body));
}

public static class Sites
{
    /// <summary>A site with a key of its own.</summary>
    public static Task<Site> Site(this BlogApp app, Action<SiteKey>? terms = null) => app.With<BlogDbContext, Site>(async db =>
    {
        var (key, secret) = SiteKey.Make(SiteKeys.Site.Blog, "A test", DateTime.UtcNow);
        terms?.Invoke(key);
        db.Add(key);
        await db.SaveChangesAsync();
        return new Site(app, secret, key.Id);
    });

    public static string? Header(this Page answer, string name) => answer.Response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    public static string Help(this Page answer) => answer.Header("X-akismet-debug-help") ?? "";
}
