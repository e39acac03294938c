using Blog.Comments;
using Blog.Tests.Comments;
using Moderation.Akismet;

namespace Blog.Tests.Akismet;

public sealed class WrongKeyTests : AkismetSite
{
    protected override string Key => "zzzzzzzzzzzz";

    [Fact]
    public async Task A_wrong_key_is_found_at_the_start_and_is_not_in_the_way_of_a_comment()
    {
        Assert.NotNull((await State(KeyState.Invalid)).CheckedAt);

        var answer = await App.Reader.Say(Slug, "照常提交");

        Assert.NotNull((await App.Reader.Get(answer.Location!)).Document.QuerySelector(".notice.held"));
        Assert.DoesNotContain("照常提交", await App.Reader.Read($"/zh/posts/{Slug}"));
        Assert.Equal(CommentStatus.Checking, (await App.Comment(answer.Id())).Status);
    }
}
