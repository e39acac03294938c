using System.Net;
using Fakes;
using Moderation.Akismet;

namespace Moderation.Tests.Akismet;

public sealed class AkismetCallTests : AkismetSession
{
    [Fact]
    public async Task The_key_travels_in_the_body_alone()
    {
        await CheckOf(A.Comment());

        var call = Assert.Single(Fake.Calls);
        Assert.Equal(Fake.Key, call["api_key"]);
        Assert.Equal(("/1.1/comment-check", ""), (call.Path, call.Query));
        Assert.All(call.Headers.Values, header => Assert.DoesNotContain(Fake.Key, header));
    }

    [Fact]
    public async Task The_client_names_itself_and_its_application()
    {
        await CheckOf(A.Comment());

        Assert.Matches(@"^Liangyu/\d[\d.]* \| Liangyu\.Moderation/\d[\d.]*$", Fake.Calls[0].Headers["User-Agent"]);
    }

    [Fact]
    public async Task A_good_key_is_accepted_and_a_bad_one_refused()
    {
        Assert.Equal(AkismetKind.Accepted, (await Client.VerifyKey(A.Stop)).Kind);

        Use(Options with { Key = "000000000000" });
        Assert.Equal(AkismetKind.KeyInvalid, (await Client.VerifyKey(A.Stop)).Kind);
        Assert.Equal(AkismetKind.KeyInvalid, (await CheckOf(A.Comment())).Kind);
    }

    [Fact]
    public async Task Feedback_sends_what_was_submitted_unchanged()
    {
        var snapshot = AkismetFields.From(A.Comment("第一行\n第二行 & <b>=+%"), Options);
        await Client.Check(snapshot, A.Stop);

        Assert.Equal(AkismetKind.Accepted, (await Client.SubmitSpam(snapshot, A.Stop)).Kind);
        Assert.Equal(AkismetKind.Accepted, (await Client.SubmitHam(snapshot, A.Stop)).Kind);

        Assert.Equal(["comment-check", "submit-spam", "submit-ham"], Fake.Calls.Select(call => call.Name));
        Assert.All(Fake.Calls, call => Assert.Equal(snapshot, call.Fields.Skip(1)));
    }

    [Fact]
    public async Task Every_kind_of_character_arrives()
    {
        const string text = "中文 English 😀 é & = + % ? \0 \u0001 \r\n";
        await CheckOf(A.Comment(text));

        Assert.Equal(text, Fake.Calls[0]["comment_content"]);
    }

    [Fact]
    public async Task A_lone_surrogate_and_a_megabyte_are_sent_all_the_same()
    {
        var answer = await CheckOf(A.Comment(new string('长', 350_000) + "\uD800"));

        Assert.Equal(AkismetKind.Ham, answer.Kind);
        Assert.EndsWith("\uFFFD", Fake.Calls[0]["comment_content"]);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:10.0.0.8")]
    [InlineData("192.168.1.4")]
    [InlineData("172.31.0.1")]
    [InlineData("100.64.0.1")]
    [InlineData("fd00::1")]
    [InlineData("fe80::1%3")]
    public async Task An_address_of_our_own_network_is_never_told(string address)
    {
        await CheckOf(A.Comment() with { Address = IPAddress.Parse(address) });

        Assert.Equal(AkismetFields.Unknown, Fake.Calls[0]["user_ip"]);
    }

    [Theory]
    [InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    [InlineData("172.32.0.1", "172.32.0.1")]
    [InlineData("2001:db8::1", "2001:db8::1")]
    public async Task A_public_address_is_told_in_its_plain_form(string address, string told)
    {
        await CheckOf(A.Comment() with { Address = IPAddress.Parse(address) });

        Assert.Equal(told, Fake.Calls[0]["user_ip"]);
    }
}
