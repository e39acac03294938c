using System.Net;
using System.Text.Json;
using Moderation.Akismet;

namespace Moderation.Tests.Akismet;

public class AkismetFieldsTests
{
    static readonly AkismetOptions Options = A.Options(new("https://rest.akismet.com"), "secretsecret");

    static readonly Submission Full = new()
    {
        Author = "林小雨", Email = "lin@a.example", Website = "https://a.example", Text = "你好",
        Address = IPAddress.Parse("203.0.113.7"), UserAgent = "Browser/1", Referrer = "https://blog.example/zh/",
        Permalink = "https://blog.example/zh/posts/x", Kind = "reply", Parent = "41", Role = "author", Context = ["内核", "Linux"],
        At = new(2017, 6, 19, 12, 30, 5, DateTimeKind.Utc), PostModifiedAt = new(2017, 6, 18, 0, 0, 0, DateTimeKind.Utc),
        HoneypotField = "Surname", Honeypot = "",
    };

    [Fact]
    public void All_that_is_known_is_sent_in_a_fixed_order() =>
        Assert.Equal(
            [
                "blog=https://blog.example/", "user_ip=203.0.113.7", "user_agent=Browser/1", "referrer=https://blog.example/zh/",
                "permalink=https://blog.example/zh/posts/x", "comment_type=reply", "comment_author=林小雨",
                "comment_author_email=lin@a.example", "comment_author_url=https://a.example", "comment_content=你好", "comment_parent=41",
                "comment_date_gmt=2017-06-19T12:30:05Z", "comment_post_modified_gmt=2017-06-18T00:00:00Z", "blog_lang=zh, en",
                "blog_charset=UTF-8", "user_role=author", "comment_context[]=内核", "comment_context[]=Linux",
                "honeypot_field_name=Surname", "Surname=",
            ],
            AkismetFields.From(Full, Options).Select(field => $"{field.Key}={field.Value}"));

    [Fact]
    public void The_secret_is_no_part_of_the_snapshot() =>
        Assert.DoesNotContain("secretsecret", JsonSerializer.Serialize(AkismetFields.From(Full, Options)) + Options);

    [Fact]
    public void A_snapshot_survives_being_stored()
    {
        var snapshot = AkismetFields.From(Full, Options);
        var stored = JsonSerializer.Deserialize<KeyValuePair<string, string>[]>(JsonSerializer.Serialize(snapshot));

        Assert.Equal(snapshot, stored!);
    }

    [Fact]
    public void Test_mode_asks_not_to_be_learned_from() =>
        Assert.Contains(KeyValuePair.Create("is_test", "1"), AkismetFields.From(Full, Options with { TestMode = true }));

    [Fact]
    public void Asking_again_says_why_and_changes_nothing_else()
    {
        var first = AkismetFields.From(Full, Options);
        var again = AkismetFields.Again(AkismetFields.Again(first, "retry"), "recheck");

        Assert.Equal([.. first, KeyValuePair.Create("recheck_reason", "recheck")], again);
    }
}
