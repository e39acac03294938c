using Blog.Localization;
using Blog.Nodes;
using Blog.Tests.Comments;
using Blog.Tests.Faults;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Nodes;

/// <summary>Without Redis things are slower, and never wrong.</summary>
public class RedisTests : IClassFixture<TwoNodes>
{
    readonly TwoNodes nodes;

    public RedisTests(TwoNodes nodes) => (this.nodes = nodes).SkipUnlessThere();

    BlogApp A => nodes.A;

    BlogApp B => nodes.B;

    [Fact]
    public async Task Killed_and_back_it_changes_nothing_but_the_time()
    {
        await Wait.Until(() => Task.FromResult(IsThere(A) && IsThere(B)), "Redis was not found.");
        var slug = await A.Post("正文。", Language.Chinese);
        var with = await Passing(slug, "有它的时候");

        nodes.Redis.Kill();
        var without = await Passing(slug, "没有它的时候");
        var answers = new List<int>();
        for (var n = 0; n < 4; n++) answers.Add((int)(await A.Reader.Say(slug, $"第 {n} 句", "zh", ("Email", "alone@example.org"))).Status);
        Assert.Equal([303, 303, 303, 429], answers);   // each node counts for itself

        await nodes.Redis.Start();
        await Wait.Until(() => Task.FromResult(IsThere(A) && IsThere(B)), "Redis was not found again.");
        var again = await Passing(slug, "它回来以后");
        Figure.Say($"seen on the other node after {with.TotalMilliseconds:0} ms; without Redis {without.TotalMilliseconds:0} ms; back {again.TotalMilliseconds:0} ms");
    }

    // How long a comment published on one takes to be on the kept page of the other.
    async Task<TimeSpan> Passing(string slug, string words)
    {
        Assert.DoesNotContain(words, await B.Reader.Read($"/zh/posts/{slug}"));
        await A.Comment(slug, words, Blog.Comments.CommentStatus.Published);
        return await Wait.Until(async () => (await B.Reader.Read($"/zh/posts/{slug}")).Contains(words), $"Not seen: {words}");
    }

    static bool IsThere(BlogApp node) => node.Services.GetRequiredService<RedisLink>().IsThere;
}
