using Moderation.Campaigns;

namespace Moderation.Tests.Campaigns;

public class CampaignTests
{
    const string Advert = "本店提供各类优质货源，支持一件代发，量大从优，欢迎新老顾客咨询";

    static readonly DateTime Noon = new(2026, 11, 24, 12, 0, 0, DateTimeKind.Utc);

    readonly CampaignMemory memory = new();
    long last;

    [Fact]
    public async Task The_same_words_again_are_counted_and_dated()
    {
        for (var i = 0; i < 23; i++) Store(Advert, $"店主{i}", at: Noon.AddMinutes(i));
        var finding = await A.Found(new Alike(memory), Say(Advert + "！", "店主"));

        Assert.Equal(["23", "2026-11-24T12:00:00Z"], finding!.Evidence);
        Assert.Equal(2.5, finding.Weight);
    }

    [Fact]
    public async Task Words_that_nobody_said_before_are_nothing_to_tell()
    {
        Store(Advert, "店主");
        Assert.Null(await A.Found(new Alike(memory), Say("请问那张表里的内存，是空载时量的吗？", "周以宁")));
    }

    [Fact]
    public async Task After_a_campaign_was_called_spam_the_next_one_is_spam_by_that()
    {
        for (var i = 0; i < 20; i++) memory.Decide(Store(Advert, $"店主{i}"), Say(Advert, ""), spam: true, undone: false, Noon);
        Assert.InRange((await A.Found(new Alike(memory), Say(Advert, "又一家")))!.Weight, new Thresholds().Spam, 8);

        for (var id = 1; id <= 20; id++) memory.Decide(id, Say(Advert, ""), spam: true, undone: true, Noon);
        Assert.Null((await A.Found(new Alike(memory), Say(Advert, "又一家")))!.Variant);
    }

    [Fact]
    public async Task What_was_approved_does_not_count_against_the_next()
    {
        const string Thanks = "谢谢博主分享这么好的文章";
        for (var i = 0; i < 5; i++) Store(Thanks, $"读者{i}", standing: Standing.Good);
        Assert.Null(await A.Found(new Alike(memory), Say(Thanks, "又一位读者")));
    }

    [Fact]
    public async Task Approved_words_in_another_mouth_with_a_site_are_borrowed()
    {
        Store("请问那张表里的内存，是空载时量的吗？我在自己的机器上跑", "周以宁", standing: Standing.Good);
        var spam = Say("请问那张表里的内存是空载时量的吗，我在自己机器上跑", "上海某某网") with { Website = "https://mou.example" };
        Assert.Equal("Borrowed", (await A.Found(new Alike(memory), spam))!.Variant);
    }

    [Fact]
    public async Task A_copy_weighs_more_with_a_site_and_little_when_it_is_short()
    {
        var copy = Say("写得很清楚，终于明白快照是怎么回事了", "某某网") with { Original = new("林晚", Noon.AddDays(-90)) };
        var with = await A.Found(new Copied(), copy with { Website = "https://mou.example" });
        Assert.Equal((Copied.WithSite, "林晚"), (with!.Weight, with.Evidence[0]));
        Assert.Equal(Copied.Without, (await A.Found(new Copied(), copy))!.Weight);
        Assert.InRange((await A.Found(new Copied(), copy with { Text = "谢谢", Website = "https://mou.example" }))!.Weight, 0.1, 1);
        Assert.Null(await A.Found(new Copied(), A.Comment()));
    }

    [Fact]
    public async Task A_site_that_was_called_spam_this_week_counts_until_that_is_taken_back()
    {
        for (var i = 0; i < 14; i++) Decide("bad.example", spam: true);
        var finding = await A.Found(new SpamSite(memory), Say("好文章", "某人") with { Website = "http://www.bad.example/x" });
        Assert.Equal(["14", "bad.example"], finding!.Evidence);
        Assert.Equal(5, finding.Weight);

        for (var i = 0; i < 14; i++) Decide("bad.example", spam: true, undone: true);
        Assert.Null(await A.Found(new SpamSite(memory), Say("好文章", "某人") with { Website = "http://bad.example/" }));
    }

    [Fact]
    public async Task A_site_is_judged_by_the_last_seven_days()
    {
        Decide("bad.example", spam: true, at: Noon.AddDays(-8));
        Assert.Null(await A.Found(new SpamSite(memory), Say("好文章", "某人") with { Website = "http://bad.example/" }));
    }

    [Fact]
    public async Task One_site_under_many_names_is_told_and_many_people_on_one_host_are_not()
    {
        for (var i = 0; i < 4; i++)
        {
            Store("好", $"某某公司{i}", "https://shop.example/");
            Store("好", $"开发者{i}", $"https://github.com/dev{i}");
        }

        Assert.Equal(["4", "shop.example"], (await A.Found(new ManyNames(memory), Say("不错", "另一家") with { Website = "https://shop.example/a" }))!.Evidence.Take(2));
        Assert.Null(await A.Found(new ManyNames(memory), Say("不错", "开发者9") with { Website = "https://github.com/dev9" }));
    }

    [Fact]
    public async Task One_name_with_many_sites_is_told()
    {
        for (var i = 0; i < 4; i++) Store("好", "深圳注册公司", $"https://s{i}.example/");
        var finding = await A.Found(new ManyNames(memory), Say("不错", "深圳注册公司") with { Website = "https://s9.example/" });
        Assert.Equal(("Sites", "深圳注册公司"), (finding!.Variant, finding.Evidence[1]));
    }

    [Fact]
    public void A_comment_that_is_read_twice_counts_once()
    {
        var sighting = Sighting.Of(1, 1, Standing.Open, Say(Advert, "店主"));
        memory.Remember(sighting);
        memory.Remember(sighting);
        Assert.Equal(1, memory.Like(Sketch.Of(Advert)!)!.Count);
    }

    [Fact]
    public void Refilled_from_stored_comments_it_knows_the_same_campaign()
    {
        for (var i = 0; i < 5; i++) memory.Remember(Sighting.Of(100 + i, 77, Standing.Open, Say(Advert, $"店主{i}")));
        Assert.Equal((77, 5), (memory.Like(Sketch.Of(Advert)!)!.Id, memory.Like(Sketch.Of(Advert)!)!.Count));
    }

    [Fact]
    public void It_stays_small_however_much_comes()
    {
        var small = new CampaignMemory(most: 100);
        for (var i = 0; i < 5_000; i++) small.Remember(Sighting.Of(i + 1, i + 1, Standing.Open, Say($"{Guid.NewGuid():N}{Guid.NewGuid():N}", $"n{i}", $"https://{i}.example/")));
        Assert.InRange(small.Remembered, 100, 2_000);
    }

    long Store(string text, string author, string site = "", DateTime? at = null, Standing standing = Standing.Open)
    {
        var said = Say(text, author, site) with { At = at ?? Noon };
        var wave = Sketch.Of(text) is { } words ? memory.Like(words) : null;
        memory.Remember(Sighting.Of(++last, wave?.Id ?? last, standing, said));
        return last;
    }

    void Decide(string site, bool spam, bool undone = false, DateTime? at = null) => memory.Decide(0, Say("", "", $"https://{site}/"), spam, undone, at ?? Noon);

    static Submission Say(string text, string author, string site = "") => A.Comment(text, author) with { Website = site, At = Noon };
}
