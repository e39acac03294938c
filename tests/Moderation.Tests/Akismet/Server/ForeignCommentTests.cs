using System.Text;
using Moderation.Akismet.Server;

namespace Moderation.Tests.Akismet.Server;

public class ForeignCommentTests
{
    const string Least = "blog=https%3A%2F%2Fexample.org&user_ip=203.0.113.7";

    [Theory]
    [InlineData("user_ip=1.2.3.4", "Missing required field: blog.")]
    [InlineData("blog=&user_ip=1.2.3.4", "Missing required field: blog.")]
    [InlineData("blog=example.org&user_ip=1.2.3.4", "invalid")]
    [InlineData("blog=ftp://example.org&user_ip=1.2.3.4", "invalid")]
    [InlineData("blog=http://&user_ip=1.2.3.4", "invalid")]
    [InlineData("blog=https://example.org", "Missing required field: user_ip.")]
    [InlineData(Least, null)]
    public void What_is_required_is_asked_for_in_the_protocols_words(string form, string? body)
    {
        var refusal = Read(form).Refusal;

        Assert.Equal(body, refusal?.Body);
        Assert.True(refusal is null || refusal is { Status: 200, Headers: [{ Key: "X-akismet-debug-help" }] });
    }

    [Theory]
    [InlineData("comment_author=viagra-test-123", "true")]
    [InlineData("comment_author=akismet-guaranteed-spam", "true")]
    [InlineData("comment_author_email=akismet-guaranteed-spam@example.com", "true")]
    [InlineData("comment_author=viagra-test-123&user_role=administrator", "false")]
    [InlineData("user_role=editor,administrator", "false")]
    [InlineData("comment_author=viagra-test-1234", null)]
    [InlineData("user_role=administrators", null)]
    [InlineData("test_discard=1", null)]
    public void Who_tries_it_out_gets_what_the_protocol_promises(string form, string? body) => Assert.Equal(body, Read(form).Promised?.Body);

    [Fact]
    public void A_trial_of_discarding_is_discarded() => Assert.Equal(Reply.Discard, Read("is_test=1&test_discard=1").Promised);

    [Theory]
    [InlineData("is_test=1", true)]
    [InlineData("is_test=true", true)]
    [InlineData("is_test=0", false)]
    [InlineData("is_test=", false)]
    [InlineData("", false)]
    public void A_trial_says_so(string form, bool isTest) => Assert.Equal(isTest, Read(form).IsTest);

    [Theory]
    [InlineData("honeypot_field_name=trap&trap=", "")]
    [InlineData("honeypot_field_name=trap&trap=filled", "filled")]
    [InlineData("honeypot_field_name=trap&POST_trap=filled", "filled")]
    [InlineData("trap=filled", "")]
    public void The_trap_is_the_field_that_is_named_so(string form, string found) => Assert.Equal(found, Read(form).Submission.Honeypot);

    [Fact]
    public void All_that_is_said_reaches_the_filter()
    {
        var said = Read(Least + "&comment_author=%E6%9E%97&comment_author_url=https://a.example&comment_content=hello&comment_context[]=a&comment_context[]=b&user_role=editor").Submission;

        Assert.Equal(("林", "https://a.example", "hello", "203.0.113.7", "editor"), (said.Author, said.Website, said.Text, said.Address!.ToString(), said.Role));
        Assert.Equal(["a", "b"], said.Context);
    }

    static ForeignComment Read(string form) => new(FormText.Parse(Encoding.UTF8.GetBytes(form), null));
}
