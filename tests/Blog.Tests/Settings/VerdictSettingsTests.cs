using System.Net;
using Blog.Accounts;

namespace Blog.Tests.Settings;

public class VerdictSettingsTests(BlogApp app) : IClassFixture<BlogApp>
{
    const string Address = "/admin/settings/verdicts";

    static readonly (string, string)[] Choices = [("Strictness", "DiscardWorst"), ("Captcha", "ProofOfWork"), ("Effort", "Heavy"), ("ProofWelcomes", "true")];

    [Fact]
    public async Task What_the_owner_chooses_is_saved_whole()
    {
        var owner = await app.SignIn();
        await owner.Get(Address);
        Assert.Equal(Address, (await owner.Post(Address, Choices)).Location);

        var page = (await owner.Get(Address)).Document;
        Assert.All(Choices, choice => Assert.NotNull(page.QuerySelector(choice.Item1 == "ProofWelcomes" ? "#ProofWelcomes[checked]" : $"#{choice.Item1}-{choice.Item2}[checked]")));
    }

    [Theory, InlineData("en", "two keys"), InlineData("zh", "两个密钥")]
    public async Task ReCaptcha_cannot_be_chosen_without_its_keys(string language, string words)
    {
        var owner = await app.SignIn();
        owner.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        await owner.Get(Address);
        var answer = await owner.Post(Address, ("Strictness", "HoldAll"), ("Captcha", "Recaptcha"), ("Effort", "Light"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(words, answer.Document.QuerySelector("[data-field-error=Captcha]")!.TextContent);
        Assert.NotNull(answer.Document.QuerySelector("#Strictness-HoldAll[checked]"));
    }

    [Theory, InlineData("Strictness", "7"), InlineData("Captcha", "none of these"), InlineData("Effort", "-1"), InlineData("ProofWelcomes", "perhaps")]
    public async Task A_value_that_no_field_offers_is_refused(string field, string value)
    {
        var owner = await app.SignIn();
        await owner.Get(Address);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await owner.Post(Address, (field, value))).Status);
    }

    [Fact]
    public async Task Only_the_owner_sees_and_changes_them()
    {
        var moderator = await app.SignIn(Roles.Moderator);
        Assert.Equal(HttpStatusCode.Forbidden, (await moderator.Get(Address)).Status);
        await moderator.Get("/admin");
        Assert.Equal(HttpStatusCode.Forbidden, (await moderator.Post(Address, Choices)).Status);
    }
}
