using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Blog.Tests;

/// <summary>Somebody with a browser: keeps cookies, sends the Origin, and fills the form of the page seen last.</summary>
public sealed class Visitor(HttpClient client)
{
    const string Token = "__RequestVerificationToken";

    string? token;

    public HttpClient Client => client;

    public async Task<Page> Get(string path)
    {
        var page = await Page.From(await client.GetAsync(path));
        token = (page.Document.QuerySelector($"input[name={Token}]") as IHtmlInputElement)?.Value ?? token;
        return page;
    }

    public async Task<string> Read(string path)
    {
        var page = await Get(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page.Body;
    }

    public async Task<Page> Post(string path, params (string Name, string Value)[] fields)
    {
        var all = fields.Select(field => KeyValuePair.Create(field.Name, field.Value));
        if (token is not null) all = all.Append(KeyValuePair.Create(Token, token));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(all) };
        request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        return await Page.From(await client.SendAsync(request));
    }
}

/// <summary>What came back.</summary>
public sealed record Page(HttpStatusCode Status, HttpResponseMessage Response, string Body)
{
    public IHtmlDocument Document => field ??= new HtmlParser().ParseDocument(Body);

    public string? Location => Response.Headers.Location?.OriginalString;

    public static async Task<Page> From(HttpResponseMessage response) =>
        new(response.StatusCode, response, await response.Content.ReadAsStringAsync());
}
