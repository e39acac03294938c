using System.Diagnostics;
using System.Net;
using Moderation.Learning;
using Moderation.Tests.Learning;

namespace Moderation.Tests;

public class HostileInputTests
{
    const int Million = 1 << 20;

    static readonly Rule[] Rules =
    [
        A.Rule(RuleKind.Word, "发票"), A.Rule(RuleKind.Word, "aa"), A.Rule(RuleKind.Host, "bad.example"),
        A.Rule(RuleKind.Author, "张三"), A.Rule(RuleKind.Address, "203.0.113.0/24", allow: true),
    ];

    static readonly SpamFilter Filter =
        new ModerationSetup().UseDefaults().Use(new LearnedCheck(Training.Run(Lessons.All))).UseAllowList(Rules).UseDisallowList(Rules).UseFirstComment(hold: true, Rules).Build();

    public static TheoryData<string, string> Texts => new()
    {
        { "letters", new string('a', Million) },
        { "Chinese", new string('汉', Million) },
        { "links", string.Concat(Enumerable.Range(0, 10_000).Select(n => $"https://h{n}.example/ ")) },
        { "combining marks", "a" + string.Concat(Enumerable.Repeat("\u0301\u0323", Million / 2)) },
        { "lone surrogates", string.Concat(Enumerable.Repeat("\uDC00\uD800", Million / 2)) },
        { "what is no character", new string((char)0xFFFE, Million) },
        { "emoji", string.Concat(Enumerable.Repeat("😀", Million / 2)) },
        { "a ligature of eighteen letters", new string('\uFDFA', Million) },
        { "openings of links", string.Concat(Enumerable.Repeat("[](", Million / 3)) },
        { "empty forum code", string.Concat(Enumerable.Repeat("[url=", Million / 5)) },
        { "schemes", string.Concat(Enumerable.Repeat("a://", Million / 4)) },
        { "digits", new string('1', Million) },
        { "beginnings of handles", string.Concat(Enumerable.Repeat("微信号", Million / 3)) },
        { "spaces", "href=" + new string(' ', Million) },
        { "NUL", new string('\0', Million) },
        { "Russian", string.Concat(Enumerable.Repeat("Привет ", Million / 7)) },
        { "Arabic", string.Concat(Enumerable.Repeat("مرحبا ", Million / 6)) },
        { "Japanese", string.Concat(Enumerable.Repeat("ﾊﾞ", Million / 2)) },
        { "nothing", "" },
    };

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public async Task Whatever_is_sent_is_judged_in_bounded_time(string what, string text)
    {
        var hostile = new Submission
        {
            Author = text, Email = text, Website = text, Text = text, Honeypot = "", FirstComment = true,
            Referrer = text, UserAgent = text, Address = IPAddress.Parse("2001:db8::1"),
        };
        var watch = Stopwatch.StartNew();

        var judgement = await Filter.Judge(hostile, A.Stop);
        var print = Fingerprint.Of(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{what} took {watch.Elapsed}");
        Assert.DoesNotContain(judgement.Findings, finding => finding.Check == SpamFilter.Failed);
        Assert.Equal(32, print.Length);
    }
}
