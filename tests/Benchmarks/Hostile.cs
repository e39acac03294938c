using Moderation.Learning;

namespace Benchmarks;

/// <summary>What nobody sends in good faith.</summary>
public static class Hostile
{
    public static readonly (string Name, Example Example)[] All =
    [
        ("1 MB of letters", Said(Repeat("lorem ipsum ", 1 << 20))),
        ("1 MB of Chinese", Said(Repeat("代开发票加微信", 1 << 20))),
        ("1 MB without a space", Said(new string('a', 1 << 20))),
        ("1 MB name and site", new(new string('名', 1 << 20), "http://" + new string('b', 1 << 20), "写得真好")),
        ("10,000 links", Said(string.Concat(Enumerable.Range(0, 10_000).Select(n => $"http://shop{n}.example/{n} ")))),
        ("10,000 bare openings", Said(Repeat("[url=", 50_000))),
        ("only emoji", Said(Repeat("🍵🦊🎏", 20_000))),
        ("only combining marks", Said(Repeat("\u0301\u0336\u20DD", 20_000))),
        ("only lone surrogates", Said(new string('\uD83C', 20_000))),
        ("Russian", Said(Repeat("Отличная статья, спасибо. ", 4_000))),
        ("Arabic", Said(Repeat("مقال رائع شكرا لك. ", 4_000))),
        ("Japanese", Said(Repeat("とても参考になりました。", 4_000))),
    ];

    static Example Said(string text) => new("somebody", "", text);

    static string Repeat(string text, int length) => string.Concat(Enumerable.Repeat(text, length / text.Length + 1))[..length];
}
