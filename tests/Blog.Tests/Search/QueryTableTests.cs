namespace Blog.Tests.Search;

public abstract class QueryTableTests(Library library)
{
    [Theory]
    // the reader's language, what is typed, the first text found
    [InlineData("zh", "原子更新", "zh two-partitions")]
    [InlineData("en", "原子更新", "en two-partitions")]
    [InlineData("zh", "atomic upgrade", "zh two-partitions")]
    [InlineData("en", "Atomic Upgrade", "en two-partitions")]
    [InlineData("en", "upgrade atomic", "en two-partitions")]
    [InlineData("en", "atomic upgrade reboot", "en two-partitions")]
    [InlineData("zh", "ATOMIC UPGRADE 重启", "zh two-partitions")]
    [InlineData("zh", "分区", "zh two-partitions")]
    [InlineData("zh", "回滚", "zh two-partitions")]
    [InlineData("zh", "容器", "zh bridge")]
    [InlineData("en", "container", "en box-ships")]
    [InlineData("en", "容器", "en box-ships")]
    [InlineData("zh", "容器 网桥", "zh bridge")]
    [InlineData("zh", "Docker容器", "zh bridge")]
    [InlineData("zh", "ｄｏｃｋｅｒ 容器", "zh bridge")]
    [InlineData("zh", "网络", "zh bridge")]
    [InlineData("en", "networks", "en box-ships")]
    [InlineData("en", "architecture", "en twelve-services")]
    [InlineData("zh", "architecture", "zh too-early")]
    [InlineData("zh", "微服务", "zh too-early")]
    [InlineData("zh", "服务", "zh too-early")]
    [InlineData("en", "microservices", "en twelve-services")]
    [InlineData("en", "kubernetes twelfth", "en twelve-services")]
    [InlineData("zh", "龙井", "zh longjing")]
    [InlineData("zh", "龍井", "zh longjing")]
    [InlineData("en", "HANGZHOU", "en longjing")]
    [InlineData("en", "tea grower", "en longjing")]
    [InlineData("zh", "linux", "zh ginkgo")]
    [InlineData("en", "linux", "en scheduler")]
    [InlineData("en", "Linux 银杏", "zh ginkgo")]
    [InlineData("en", "fair shares", "en scheduler")]
    [InlineData("zh", "图书馆", "zh library")]
    [InlineData("zh", "圖書館", "zh library")]
    [InlineData("zh", "了解时间", null)]
    [InlineData("zh", "了解什么", "zh library")]
    [InlineData("zh", "凭借记忆", "zh library")]
    [InlineData("en", "naïve café", "en letters")]
    [InlineData("en", "HAUPTSTRASSE", null)]
    [InlineData("en", "σίσυφος", "en letters")]
    [InlineData("en", "한글", "en letters")]
    [InlineData("en", "👨‍👩‍👧", "en letters")]
    [InlineData("en", "c++", "en letters")]
    [InlineData("en", "100%", "en letters")]
    [InlineData("zh", "git", "zh widths")]
    [InlineData("zh", "(括号)", "zh widths")]
    [InlineData("zh", "𠮷", "zh widths")]
    [InlineData("zh", "%", "en letters")]
    [InlineData("zh", "绝无此词", null)]
    public async Task The_best_answer_comes_first(string lang, string typed, string? first)
    {
        var page = await library.Reader.Get($"/{lang}/search?q={Uri.EscapeDataString(typed)}");

        Assert.Equal(200, (int)page.Status);
        var found = page.Document.QuerySelector(".entry h2 a")?.GetAttribute("href");
        Assert.Equal(first is null ? null : $"/{first.Split(' ')[0]}/posts/{first.Split(' ')[1]}", found);
        Assert.Equal(first is null, page.Document.QuerySelector("mark") is null);
    }

    [Fact]
    public async Task Titles_stand_before_tags_tags_before_headings_headings_before_the_rest()
    {
        Assert.Equal(["en scheduler", "zh ginkgo"], await Found("en", "linux"));
        Assert.Equal(["en box-ships", "en two-partitions"], (await Found("en", "of them networks")).Concat((await Found("en", "systems takes")).Take(1)));
        Assert.Equal(["zh ginkgo", "zh library", "zh longjing"], (await Found("zh", "旅行")).Take(3).Order());
    }

    [Fact]
    public async Task A_term_is_found_under_its_other_name_and_the_page_says_so()
    {
        var page = await library.Reader.Get("/zh/search?q=" + Uri.EscapeDataString("容器"));
        var said = page.Document.QuerySelector("p[role=status]")!;
        Assert.Equal("container", said.QuerySelector("strong[lang=en]")!.TextContent);
        Assert.Equal(["zh bridge", "en box-ships"], Entries(page));

        var alone = await library.Reader.Get(said.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(["zh bridge"], Entries(alone));
        Assert.Null(alone.Document.QuerySelector("p[role=status] strong"));
    }

    [Fact]
    public async Task A_reader_can_keep_to_one_language()
    {
        var both = await library.Reader.Get("/zh/search?q=linux");
        var links = both.Document.QuerySelectorAll("main nav .sections a");
        Assert.Equal(["zh ginkgo", "en scheduler"], Entries(both));
        Assert.Equal(["2", "1", "1"], links.Select(link => link.TextContent.Trim()[^1..]));
        Assert.Equal(["en scheduler"], Entries(await library.Reader.Get(links[2].GetAttribute("href")!)));
    }

    [Fact]
    public async Task A_hit_by_its_tag_shows_the_tag()
    {
        var page = await library.Reader.Get("/en/search?q=architecture");
        Assert.Equal(["#architecture", "#架构"], page.Document.QuerySelectorAll(".entry p.hint").Select(tags => tags.TextContent.Trim()));
        Assert.Equal("architecture", page.Document.QuerySelector(".entry p.hint mark")!.TextContent);
    }

    [Theory]
    [InlineData("zh", "圖", "圖書館")]
    [InlineData("zh", "Ｄocker容器", "Docker 容器")]
    [InlineData("en", "naive", null)]
    [InlineData("en", "👨‍👩‍👧", "👨‍👩‍👧")]
    public async Task What_is_marked_is_what_was_written(string lang, string typed, string? marked)
    {
        var page = await library.Reader.Get($"/{lang}/search?q={Uri.EscapeDataString(typed)}");
        var marks = page.Document.QuerySelectorAll("mark").Select(mark => mark.TextContent).ToList();
        if (marked is null) Assert.Empty(marks);
        else Assert.Contains(marks, mark => marked.StartsWith(mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Suggestions_are_titles_in_the_readers_language_first()
    {
        var answer = await library.Reader.Get("/en/search/suggestions?q=" + Uri.EscapeDataString("龍井"));
        Assert.Equal("""[{"address":"/zh/posts/longjing","lang":"zh-Hans","title":[{"text":"杭州的龙井茶","lang":null}]}]""", System.Text.RegularExpressions.Regex.Unescape(answer.Body));
        Assert.Equal("[]", (await library.Reader.Get("/en/search/suggestions?q=")).Body);
        Assert.Contains("scheduler", (await library.Reader.Get("/zh/search/suggestions?q=LINUX")).Body);
        Assert.Equal(400, (int)(await library.Reader.Get("/zh/search/suggestions?q=" + new string('q', 101))).Status);
    }

    async Task<List<string>> Found(string lang, string typed) =>
        Entries(await library.Reader.Get($"/{lang}/search?q={Uri.EscapeDataString(typed)}"));

    static List<string> Entries(Page page) =>
        [.. page.Document.QuerySelectorAll(".entry h2 a").Select(link => link.GetAttribute("href")!.Trim('/').Replace("/posts/", " "))];
}

public class QueryTableOnSqlite(Library library) : QueryTableTests(library), IClassFixture<Library>;

public class QueryTableOnPostgreSql : QueryTableTests, IClassFixture<PostgreSqlLibrary>
{
    public QueryTableOnPostgreSql(PostgreSqlLibrary app) : base(app) => Assert.SkipUnless(app.IsThere, "LIANGYU_TEST_POSTGRES names no server; tests/run starts one");
}
