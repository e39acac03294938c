using Moderation.Learning;

namespace Moderation.Tests.Learning;

public class ClassifierTests
{
    static readonly Lazy<Classifier> Shared = new(() => Training.Run(Lessons.All));

    static Classifier Taught => Shared.Value;

    static readonly Example Reader = new("小周", "", "讲缓存的那一段写得真好，内核的部分呢?");

    [Fact]
    public void What_ships_knows_blatant_spam_and_is_not_sure_of_it()
    {
        var classifier = new Classifier();

        Assert.InRange(classifier.Score(Reader), 0, 0.5);
        Assert.InRange(classifier.Score(new("深圳搬家公司", "http://www.szbanjia88.com", "写得真好，支持")), 0.5, 0.99);
        Assert.InRange(classifier.Score(new("cheap watches", "http://cheap-watches.info/", "Great post, I bookmarked your site!")), 0.5, 0.995);
    }

    [Fact]
    public void What_ships_is_what_the_command_makes()
    {
        using var made = new MemoryStream();
        StartingModel.Make(made);
        using var shipped = Resource.Open("start.model");
        var bytes = new byte[shipped.Length];
        shipped.ReadExactly(bytes);

        Assert.Equal(bytes, made.ToArray());
    }

    [Fact]
    public void It_tells_what_it_has_not_seen_by_what_it_has()
    {
        Assert.InRange(Taught.Score(Reader), 0, 0.2);
        Assert.InRange(Taught.Score(new("zz9", "", "[url=http://other.example/cheap]cheap replica bags outlet[/url] 代开发票")), 0.8, 1);
    }

    [Theory]
    [InlineData("天津代开发票公司", "http://www.fapiao555.example")]
    [InlineData("广州搬家公司价格", "http://www.fapiao7.example")]
    public void A_name_and_a_site_decide_under_harmless_praise(string author, string url)
    {
        Assert.InRange(Taught.Score(new("阿明", "", "写得真好")), 0, 0.3);
        Assert.InRange(Taught.Score(new(author, url, "写得真好")), 0.8, 1);
    }

    [Theory]
    [InlineData("代开发票加微信", "代 开 发 票 加 微 信")]
    [InlineData("代开发票加微信", "代\u200B开\u200B发*票*加\u2060微信")]
    [InlineData("cheapreplicabags", "ｃｈｅａｐ　ｒｅｐｌｉｃａ　ｂａｇｓ")]
    [InlineData("cheapreplicabags", "сhеаp rерliса bаgs")]
    [InlineData("cheapreplicabags", "C.h.e.a.p R.é.p.l.i.c.a B.a.g.s")]
    [InlineData("cheapreplicabags", "𝕔𝕙𝕖𝕒𝕡 𝓻𝓮𝓹𝓵𝓲𝓬𝓪 ⓑⓐⓖⓢ")]
    public void Disguise_is_seen_through(string meant, string disguised)
    {
        Assert.Equal(meant, new Parts(Reader with { Text = disguised }).Plain);
        Assert.True(Taught.Score(Reader with { Text = disguised }) > Taught.Score(Reader));
    }

    [Fact]
    public void One_decision_teaches_at_once()
    {
        var classifier = Training.Run(Lessons.All);
        var odd = new Example("某甲", "", "量子打孔纸带到货");
        var before = classifier.Score(odd);

        classifier.Learn(odd, Label.Spam);

        Assert.True(classifier.Score(odd) > before);
    }

    [Fact]
    public void What_is_taken_back_leaves_no_trace()
    {
        var classifier = Training.Run(Lessons.All);
        var before = Bytes(classifier);
        var more = Enumerable.Range(200, 20).SelectMany(n => new[] { Lessons.Ham(n), Lessons.Spam(n), Lessons.Ham(1) }).ToArray();

        foreach (var lesson in more) classifier.Learn(lesson.Example, lesson.Label);
        Assert.NotEqual(before, Bytes(classifier));
        foreach (var lesson in more) Assert.True(classifier.Unlearn(lesson.Example, lesson.Label));

        Assert.Equal(before, Bytes(classifier));
    }

    [Fact]
    public void Only_what_was_learned_can_be_taken_back()
    {
        var classifier = new Classifier();
        classifier.Learn(Reader, Label.Ham);

        Assert.False(classifier.Unlearn(Reader, Label.Spam));
        Assert.True(classifier.Unlearn(Reader, Label.Ham));
        Assert.False(classifier.Unlearn(Reader, Label.Ham));
        Assert.Equal(Bytes(new Classifier()), Bytes(classifier));
    }

    [Fact]
    public void The_same_decisions_make_the_same_bytes() =>
        Assert.Equal(Bytes(Training.Run(Lessons.All)), Bytes(Training.Run([.. Lessons.All])));

    [Fact]
    public void Where_an_address_stood_a_phrase_shows_an_ellipsis() => Assert.All(
        Taught.Explain(new("", "", "专业代开 https://a.example 发票 https://b.example 加微信"), most: 20),
        phrase => Assert.DoesNotContain('\uE000', phrase.Words));

    [Fact]
    public void The_phrase_that_counted_is_named()
    {
        var phrases = Taught.Explain(new("天津代开发票公司", "http://www.fapiao555.example", "写得真好"));

        Assert.Contains(phrases, phrase => phrase is { Field: Field.Author, Weight: > 0 } && phrase.Words.Contains('票'));
        Assert.Equal(phrases.OrderByDescending(phrase => Math.Abs(phrase.Weight)), phrases);
    }

    internal static byte[] Bytes(Classifier classifier)
    {
        using var stream = new MemoryStream();
        new Snapshot(classifier).Write(stream);
        return stream.ToArray();
    }
}
