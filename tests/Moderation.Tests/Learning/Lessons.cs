using Moderation.Learning;

namespace Moderation.Tests.Learning;

/// <summary>A small blog's decisions, all made up: enough for the classifier to have an opinion.</summary>
static class Lessons
{
    static readonly string[] Praise = ["写得真好", "学习了，谢谢分享", "沙发", "支持一下", "路过，留言", "Nice article, thanks", "Great post", "I learned a lot"];
    static readonly string[] Topics = ["内核", "缓存", "银杏", "旅行", "the scheduler", "page tables", "the conference", "tea"];
    static readonly string[] Names = ["林小雨", "阿明", "Anna", "老周", "Peter Hall", "mika", "云中鹤", "Tom"];
    static readonly string[] Trades = ["深圳代开发票公司", "北京搬家公司", "上海办证价格", "cheap watches online", "replica bags outlet", "best casino bonus"];

    public static readonly Lesson[] All = [.. Enumerable.Range(0, 120).SelectMany(n => new[] { Ham(n), Spam(n) })];

    public static Lesson Ham(int n) =>
        new(new(Names[n % 8], n % 5 == 0 ? $"https://{(char)('a' + n % 26)}notes.example" : "", $"{Praise[n % 8]}。{Topics[n / 3 % 8]} {Topics[n * 5 % 8]}?"), Label.Ham);

    public static Lesson Spam(int n) => new(
        n % 2 == 0 ? new(Trades[n % 6], $"http://www.fapiao{n * 37 % 1000}.example", Praise[n % 8])
        : new($"xbuy{n}", "", $"[url=http://shop{n}.example/cheap]cheap {Trades[3 + n % 3]}[/url] 加微信 wx{n}8888 代开发票 http://shop{n}.example/"),
        Label.Spam);
}
