using Blog.Comments;
using Blog.Comments.Proofs;
using Blog.Settings;
using Blog.Tests.Comments;
using Fakes;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Akismet;

public sealed class ProofAndAkismetTests : AkismetSite
{
    const string Doubtful = "看 https://a.example https://b.example https://c.example https://d.example https://e.example";

    [Theory]
    [InlineData("Ham", true)]
    [InlineData("Garbage", false)]
    [InlineData("Spam", false)]
    public async Task A_proof_is_offered_only_for_what_Akismet_has_cleared(string answer, bool offered)
    {
        await App.SetVerdicts(verdicts => verdicts with { Captcha = Captcha.ProofOfWork, Strictness = SpamTreatment.HoldAll });
        Fake.Answer = (FakeAnswer)typeof(FakeAnswer).GetField(answer)!.GetValue(null)!;
        var said = await App.Reader.Say(Slug, Doubtful);
        await App.Until(said.Id(), comment => comment.Findings.Any(finding => finding.Check == "akismet"));
        Assert.Equal(offered, (await App.Reader.Get(said.Location!)).Document.QuerySelector("#comment-work") is not null);
    }

    [Fact]
    public async Task A_proof_cannot_overtake_a_check_that_is_made_again()
    {
        await App.SetVerdicts(verdicts => verdicts with { Captcha = Captcha.ProofOfWork });
        var id = await Said(Doubtful);
        Fake.Answer = FakeAnswer.ServerError();
        await App.Change(id, comment => comment.Recheck("moderator", DateTime.UtcNow));
        await App.With<IServiceProvider>(async services =>
        {
            var desk = (ProofDesk)services.GetService(typeof(ProofDesk))!;
            var comment = await ((Blog.Data.BlogDbContext)services.GetService(typeof(Blog.Data.BlogDbContext))!).Comments.Include(c => c.Events).FirstAsync(c => c.Id == id, Stop);
            Assert.Equal(CommentStatus.Checking, comment.Status);
            await desk.Settle(comment, "proof-of-work", Stop);
        });
        Assert.Equal(CommentStatus.Checking, (await App.Comment(id)).Status);
    }
}
