using Moderation.Learning;

namespace Moderation.Tests.Learning;

public class HostileExampleTests
{
    static readonly Classifier Taught = Training.Run(Lessons.All);

    public static TheoryData<string> Texts =>
    [
        "", " ", "\0", new string('a', 1 << 20), string.Concat(Enumerable.Repeat("代开发票", 1 << 18)), new string('\uD83C', 5000), new string('\uDF75', 5000),
        string.Concat(Enumerable.Range(0, 10_000).Select(n => $"http://shop{n}.example/{n} ")), string.Concat(Enumerable.Repeat("[url=", 10_000)),
        string.Concat(Enumerable.Repeat("🍵🦊", 5000)), string.Concat(Enumerable.Repeat("\u0301\u0336\u20DD", 5000)),
        "Отличная статья, спасибо!", "مقال رائع شكرا لك", "とても参考になりました。", "ขอบคุณ", "\u202Egnp.exe\u202C", "<a href=\"", "://", "www.", "￼￿",
    ];

    [Theory, MemberData(nameof(Texts))]
    public void Whatever_is_sent_is_judged_learned_and_taken_back(string text)
    {
        foreach (var example in new Example[] { new("名", "", text), new(text, "", "写得真好"), new("", text, ""), new(text, text, text) })
        {
            Assert.InRange(Taught.Score(example), 0, 1);
            _ = new LearnedCheck(Taught).Examine(example);
            Taught.Learn(example, Label.Spam);
            Assert.True(Taught.Unlearn(example, Label.Spam));
        }
    }
}
