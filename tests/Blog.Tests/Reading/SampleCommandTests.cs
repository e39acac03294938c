using Blog.Comments;
using Blog.Data;
using Blog.Posts.Sample;
using Blog.Tests.ReviewQueue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Reading;

public class SampleCommandTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task A_database_is_filled_for_measuring_once_and_again()
    {
        Assert.Equal(CommandLine.Done, await Run("--posts", "3", "--comments", "5100"));
        Assert.Equal(5060, await app.Db(db => db.Comments.CountAsync(c => c.Email.StartsWith("reader") && c.Status == CommentStatus.Published)));
        Assert.Equal(40, await app.Db(db => db.Comments.CountAsync(c => c.Email.StartsWith("reader") && c.Status == CommentStatus.Spam)));
        await app.AssertTallies();
        Assert.Equal(5000, await app.Db(db => db.Translations.Where(t => t.Slug == "note-00002").Select(t => t.Post.PublishedComments).FirstAsync()));
        Assert.Equal(0, await app.Db(db => db.Comments.CountAsync(c => c.RootId == 0 || c.CampaignId == 0 || c.SearchText == "")));
        foreach (var lang in new[] { "zh", "en" })
        {
            var page = await app.Reader.Read($"/{lang}/posts/note-00003");
            Assert.Contains("银杏", page);
            Assert.Contains("00003", page);
        }

        Assert.Equal(CommandLine.Done, await Run("--posts", "1", "--comments", "10"));
        Assert.True(await app.Db(db => db.Translations.AnyAsync(t => t.Slug == "note-00004")));
        Assert.Contains("LinuxCon", await app.Reader.Read("/en/posts/two-days-at-linuxcon-2017"));
        await app.AssertTallies();
    }

    [Theory, InlineData("--posts"), InlineData("--posts", "x", "--comments", "1"), InlineData("--posts", "-1", "--comments", "1")]
    public async Task What_is_no_number_is_answered_with_the_usage(params string[] arguments) => Assert.Equal(CommandLine.Misused, await Run(arguments));

    async Task<int> Run(params string[] arguments)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await SampleCommand.Run(new CommandCall(scope.ServiceProvider, arguments, TextReader.Null, TextWriter.Null, TextWriter.Null, SampleCommand.Usage));
    }
}
