using Blog.Data;
using Blog.Glossary;
using Blog.Localization;
using Blog.Posts;
using Blog.Rendering;
using Blog.Tags;
using Blog.Tests.Data;

namespace Blog.Tests.Search;

/// <summary>A blog with a small library in two languages, in which each search of the table has one best answer.</summary>
public class Library : BlogApp, IAsyncLifetime
{
    // slug, language, day of 2024, tag | title, then the text
    const string Texts = """
        two-partitions zh 100 系统 | 原子更新与两个分区
        系统有两个分区，新版本写进空着的那一个，重启以后才换过去。失败就回滚。
        two-partitions en 100 系统 | Two partitions and an atomic upgrade
        The system has two partitions. A new version goes into the idle one and takes effect after a reboot; a failure means a rollback.
        bridge zh 90 网络 | 容器怎样说话
        ## 网桥

        每个容器有自己的网卡。网桥把 Docker 容器连在一起，一台机器上的容器就能说话了。
        box-ships en 80 网络 | Box ships
        A harbour handles many a container, and no two of them weigh the same.
        twelve-services en 70 架构 | Microservices, slowly
        We split one program into twelve microservices. Kubernetes runs them, and nobody knows where the twelfth went.
        too-early zh 60 架构 | 微服务拆得太早
        人少的时候，一个程序就够了；微服务要等到队伍大了再拆。
        longjing zh 50 旅行 | 杭州的龙井茶
        清明前的龙井最贵。茶农说，水不能滚。
        longjing en 50 旅行 | Longjing tea in Hangzhou
        The leaves picked before Qingming cost most. Never use boiling water, says the grower.
        ginkgo zh 40 旅行 | 银杏落叶的一周
        街上的银杏一夜之间黄了。我在树下给 Linux 打补丁，叶子落在键盘上。
        scheduler en 30 系统 | How Linux shares a processor
        ## Fair shares

        The scheduler of Linux gives each process its turn. Linux counts time in slices; Linux never sleeps.
        library zh 20 旅行 | 臺灣的圖書館
        在圖書館裡讀到一本書，憑藉記憶寫下來，這才瞭解什麼叫做時間。
        letters en 10 文字 | Letters that are not what they seem
        A naïve reader in a café on Hauptstraße meets ΣΊΣΥΦΟΣ, a family 👨‍👩‍👧 and 한글 signs. C++ and C# are languages, 100% of them.
        widths zh 5 文字 | 全角的Ｇｉｔ
        有人把 Ｇｉｔ 写成全角，也有人把（括号）写成半角。生僻字如𠮷也要找得到。
        """;

    static readonly Dictionary<string, string> EnglishTags = new() { ["系统"] = "systems", ["网络"] = "networks", ["架构"] = "architecture", ["旅行"] = "travel", ["文字"] = "writing" };

    public async ValueTask InitializeAsync() => await With<BlogDbContext>(async db =>
    {
        foreach (var (english, chinese) in new[] { ("atomic upgrade", "原子更新"), ("container", "容器"), ("kernel", "内核") })
        {
            var term = new Term();
            term.Write(new TermWords(english, chinese), "两语", DateTime.UtcNow);
            db.Add(term);
        }
        var tags = EnglishTags.ToDictionary(pair => pair.Key, pair => TagOf(pair.Key, pair.Value));
        var texts = Texts.ReplaceLineEndings("\n").Split('\n').Aggregate(new List<string>(), (blocks, line) =>
        {
            if (line.Contains(" | ")) blocks.Add(line);
            else blocks[^1] += $"\n{line}";
            return blocks;
        });
        db.AddRange(texts.GroupBy(text => text.Split(' ')[0]).Select(texts => PostOf([.. texts], tags)));
        await db.SaveChangesAsync();
    });

    static Tag TagOf(string chinese, string english)
    {
        var tag = new Tag();
        tag.Texts.Add(new TagText { Language = Language.Chinese, Name = chinese, Slug = english });
        tag.Texts.Add(new TagText { Language = Language.English, Name = english, Slug = english });
        return tag;
    }

    static Post PostOf(string[] texts, Dictionary<string, Tag> tags)
    {
        var post = new Post { Kind = PostKind.Post, OriginalLanguage = Language.Parse(texts[0].Split(' ')[1], null), AuthorName = "两语" };
        foreach (var text in texts)
        {
            var (head, title, body) = (text.Split('\n')[0].Split(" | ")[0].Split(' '), text.Split('\n')[0].Split(" | ")[1], text[(text.IndexOf('\n') + 1)..]);
            var translation = new Translation { Post = post, Language = Language.Parse(head[1], null) };
            var words = new TranslationText(title, head[0], "", body, null);
            var at = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(int.Parse(head[2]));
            translation.Write(words, new TranslationRenderer(new PostRenderer()).Render(words, translation.Language), "两语", at);
            translation.Publish(at);
            post.Translations.Add(translation);
            if (post.Tags.Count == 0) post.Tags.Add(tags[head[3]]);
        }
        return post;
    }
}

/// <summary>The same library on a real PostgreSQL server.</summary>
public sealed class PostgreSqlLibrary : Library
{
    readonly PostgreSqlDatabase? database = PostgreSqlDatabase.IsThere ? new() : null;

    public PostgreSqlLibrary() => database?.Use(Settings);

    public bool IsThere => database is not null;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        database?.Dispose();
        GC.SuppressFinalize(this);
    }
}
