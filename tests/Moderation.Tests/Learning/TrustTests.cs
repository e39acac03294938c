using Moderation.Learning;

namespace Moderation.Tests.Learning;

public class TrustTests
{
    [Fact]
    public void A_sole_moderator_is_believed()
    {
        var trust = new Trust();
        for (var n = 0; n < 100; n++) trust.Note(new($"{n}", Lessons.Ham(n) with { By = "林" }, Expected: 5));

        Assert.True(trust.Believes("林"));
        trust.Note("Anna", Trust.Others, with: Trust.Others, against: 0);
        Assert.False(trust.Believes("林"));
        Assert.True(trust.Believes("Anna"));
    }
}
