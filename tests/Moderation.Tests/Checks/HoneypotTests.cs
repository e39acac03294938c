using Moderation.Checks;

namespace Moderation.Tests.Checks;

public class HoneypotTests
{
    [Fact]
    public async Task A_filled_hidden_field_is_spam_but_kept()
    {
        var filter = new ModerationSetup().Use(new Honeypot()).Build();

        var judgement = await filter.Judge(A.Comment() with { Honeypot = "http://spam.example" }, A.Stop);

        Assert.Equal(Verdict.Spam, judgement.Verdict);
        Assert.Equal("Findings.honeypot", Assert.Single(judgement.Findings).Key);
    }

    [Fact]
    public async Task An_empty_hidden_field_says_nothing() =>
        Assert.Null(await A.Found(new Honeypot(), A.Comment()));
}
