using Blog.Glossary;
using Blog.Localization;
using Blog.Search;

namespace Blog.Tests.Search;

/// <summary>What is counted late and cut short gives the same pages as if all had been counted.</summary>
public class RankingTests
{
    const int PageSize = 7;

    static readonly DateTime Now = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    static readonly string[] Words = ["linux", "内核", "index", "银杏", "缓存"];

    readonly Random random = new(5);

    readonly SearchIndex index = new();

    readonly List<(IndexedRow Row, string Tags)> texts = [];

    public RankingTests()
    {
        for (var id = 1; id <= 500; id++)
            texts.Add((new IndexedRow(id, id, Either(Language.Chinese, Language.English), Now.AddHours(200 - id), Now, $"{Some(1)}\n{Some(random.Next(40))}", $$"""[{"Level":2,"Id":"a","Text":"{{Some(1)}}"}]"""), Some(1)));
        index.Change(_ => false, texts.Select(text => new IndexedText(text.Row, text.Tags)));
    }

    [Theory, InlineData("linux"), InlineData("内核 index"), InlineData("i"), InlineData("银杏 缓存 内"), InlineData("绝无")]
    public void Pages_hold_what_counting_all_would_put_there(string typed)
    {
        var words = typed.Split(' ');
        using var found = index.Find(new(typed, TermBook.Empty), Language.English, Now);

        foreach (var within in new[] { null, Language.Chinese, Language.English })
        {
            var expected = texts.Where(text => text.Row.PublishedAt <= Now && words.All(word => Whole(text).Contains(word)) && (within ?? text.Row.Language) == text.Row.Language)
                .OrderByDescending(text => Rank(text, words)).ThenByDescending(text => text.Row.PublishedAt).Select(text => text.Row.Id).ToList();
            Assert.Equal(expected.Count, within is null ? found.Count : found.In(within));
            Assert.Equal(expected, Enumerable.Range(0, expected.Count / PageSize + 1).SelectMany(page => found.Page(within, page * PageSize, PageSize)).Select(text => text.Row.Id));
        }
    }

    static (bool, int, int, int, int) Rank((IndexedRow Row, string Tags) text, string[] words) => (text.Row.Language == Language.English,
        words.Count(TitleOf(text).Contains), words.Count(text.Tags.Contains), words.Count(text.Row.Headings.Contains), Math.Min(12, words.Sum(word => BodyOf(text).Split(word).Length - 1)));

    static string Whole((IndexedRow Row, string Tags) text) => $"{text.Row.SearchText}\n{text.Tags}\n{text.Row.Headings}";

    static string TitleOf((IndexedRow Row, string Tags) text) => text.Row.SearchText.Split('\n')[0];

    static string BodyOf((IndexedRow Row, string Tags) text) => text.Row.SearchText.Split('\n')[1];

    string Some(int most) => string.Join(' ', Enumerable.Range(0, most).Select(_ => random.Next(3) > 0 ? Words[random.Next(Words.Length)] : "x"));

    T Either<T>(T one, T other) => random.Next(2) == 0 ? one : other;
}
