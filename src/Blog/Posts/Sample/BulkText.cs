using System.Globalization;

namespace Blog.Posts.Sample;

/// <summary>Text in quantity, the same for the same number: sentences, names and wares put together.</summary>
public sealed class BulkText(int number)
{
    static readonly string[] Chinese = SampleFile.Lines("bulk-zh.txt"), English = SampleFile.Lines("bulk-en.txt"), Spam = SampleFile.Lines("bulk-spam.txt"), Names = SampleFile.Lines("bulk-names.txt"), Wares = SampleFile.Lines("bulk-wares.txt");

    readonly Random chance = new(number);

    public bool IsChinese { get; } = number % 3 != 0;

    public string Name => Pick(Names);

    public string Ware => Pick(Wares);

    public string Number => chance.Next(10_000, 99_999_999).ToString(CultureInfo.InvariantCulture);

    public string Address => $"203.0.{chance.Next(256)}.{chance.Next(256)}";

    public string Sentences(int count) => Sentences(IsChinese, count);

    public string Sentences(bool chinese, int count) =>
        string.Join(chinese ? "" : " ", Enumerable.Range(0, count).Select(_ => Pick(chinese ? Chinese : English)));

    public string Advert(string host) => Pick(Spam).Replace("{w}", Ware).Replace("{n}", Number).Replace("{h}", host);

    /// <summary>Up to that, from one.</summary>
    public int UpTo(int most) => chance.Next(1, most + 1);

    string Pick(string[] lines) => lines[chance.Next(lines.Length)];
}
