using Moderation.Akismet;

namespace Moderation.Tests;

/// <summary>The least that is valid.</summary>
static class A
{
    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Submission Comment(string text = "写得真好，谢谢分享。", string author = "林小雨") =>
        new() { Author = author, Text = text, WritingTime = TimeSpan.FromSeconds(40) };

    public static Rule Rule(RuleKind kind, string value, bool allow = false) =>
        Moderation.Rule.TryParse(kind, value, allow, out var error) ?? throw new ArgumentException(error);

    public static async Task<Finding?> Found(ISpamCheck check, Submission submission) => await check.Examine(submission, Stop);

    public static AkismetOptions Options(Uri endpoint, string key) => new()
    {
        Key = key,
        Endpoint = endpoint,
        Site = new("https://blog.example/"),
        Timeout = TimeSpan.FromSeconds(20),
    };
}
