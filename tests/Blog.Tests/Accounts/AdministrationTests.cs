using System.Net;
using Blog.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Accounts;

public class AdministrationTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public void Every_page_of_the_administration_asks_who_enters()
    {
        var pages = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(page => $"{page.RoutePattern.RawText}/".TrimStart('/').StartsWith("admin/")).ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, page => Assert.Contains(page.Metadata.OfType<IAuthorizeData>(), rule => rule.Policy == Policies.Enter));
        Assert.All(pages, page => Assert.Null(page.Metadata.GetMetadata<IAllowAnonymous>()));
    }

    [Theory]
    [InlineData("/admin/people", HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData("/admin/comments", HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData("/admin/posts", HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.OK)]
    public async Task A_role_opens_its_own_pages(string page, HttpStatusCode owner, HttpStatusCode moderator, HttpStatusCode author)
    {
        Assert.Equal(owner, (await (await app.SignIn(Roles.Owner)).Get(page)).Status);
        Assert.Equal(moderator, (await (await app.SignIn(Roles.Moderator)).Get(page)).Status);
        Assert.Equal(author, (await (await app.SignIn(Roles.Author)).Get(page)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await app.SignIn(role: null)).Get(page)).Status);

        var stranger = await app.Visitor().Get(page);
        Assert.Equal(HttpStatusCode.Redirect, stranger.Status);
        Assert.Equal($"/account/sign-in?returnUrl={Uri.EscapeDataString(page)}", stranger.Location);
    }

    [Theory]
    [InlineData(Roles.Owner, "/admin/settings", "/admin/settings/site")]
    [InlineData(Roles.Moderator, "/admin/settings", "/admin/mail")]
    [InlineData(Roles.Author, "/admin/settings", "/admin")]
    [InlineData(Roles.Moderator, "/admin/spam", "/admin/comments?status=spam")]
    [InlineData(null, "/account", "/account/name")]
    public async Task What_a_person_would_type_leads_to_a_page_that_opens(string? role, string typed, string page)
    {
        var visitor = await app.SignIn(role);
        Assert.Equal(page, (await visitor.Get(typed)).Location);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get(page)).Status);
    }
}
