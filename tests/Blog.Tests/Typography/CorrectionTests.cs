using Blog.Localization;
using Blog.Typography;

namespace Blog.Tests.Typography;

/// <summary>What is mended without asking, and what is not touched.</summary>
public class CorrectionTests
{
    [Theory]
    [InlineData("你好,这是一个句子.", "你好，这是一个句子。")]
    [InlineData("刚刚买了一部 iPhone,好开心!", "刚刚买了一部 iPhone，好开心！")]
    [InlineData("真的?!我不信", "真的？！我不信")]
    [InlineData("你好, 再见; 注意: 火", "你好，再见；注意：火")]
    [InlineData("**注意:** 别动 `rm`, 切记.", "**注意：** 别动 `rm`，切记。")]
    [InlineData("我喜欢 Docker.", "我喜欢 Docker。")]
    [InlineData("容器(container)很轻", "容器（container）很轻")]
    [InlineData("容器 (container) 很轻", "容器（container）很轻")]
    [InlineData("见下文（第三节)。", "见下文（第三节）。")]
    [InlineData("他说\"你好\"就走了", "他说“你好”就走了")]
    [InlineData("他说”你好“就走了", "他说“你好”就走了")]
    [InlineData("他说“你好“就走了", "他说“你好”就走了")]
    [InlineData("所谓'自由'而已", "所谓‘自由’而已")]
    public void Marks_beside_han_are_chinese(string before, string after) => Assert.Equal(after, Proofreader.Correct(before));

    [Theory]
    [InlineData("等等。。。然后呢", "等等……然后呢")]
    [InlineData("等等...然后呢", "等等……然后呢")]
    [InlineData("等等…然后呢", "等等……然后呢")]
    [InlineData("等等………", "等等……")]
    [InlineData("再开机--一切照旧", "再开机——一切照旧")]
    [InlineData("再开机 -- 一切照旧", "再开机——一切照旧")]
    [InlineData("再开机—一切照旧", "再开机——一切照旧")]
    [InlineData("在 1990—2000 年之间", "在 1990–2000 年之间")]
    [InlineData("结束。。下一句，，好", "结束。下一句，好")]
    public void Ellipses_and_dashes_are_whole(string before, string after) => Assert.Equal(after, Proofreader.Correct(before));

    [Theory]
    [InlineData("这件蛋糕只卖 １０００ 元。", "这件蛋糕只卖 1000 元。")]
    [InlineData("他说：我们将在１６：３２分出发去ＣＢＤ中心。", "他说：我们将在16:32分出发去CBD中心。")]
    [InlineData("涨了５０％，很多", "涨了50%，很多")]
    [InlineData("下午 3：30 见面", "下午 3:30 见面")]
    [InlineData("中文  English   中文", "中文 English 中文")]
    [InlineData("你好 ，世界 。 再见", "你好，世界。再见")]
    [InlineData("他说“ 你好 ”就走了", "他说“你好”就走了")]
    [InlineData("我在 Github 上写 Javascript 与 Mysql，用 Wifi。", "我在 GitHub 上写 JavaScript 与 MySQL，用 Wi-Fi。")]
    [InlineData("Nodejs 跑在 Ios 上", "Node.js 跑在 iOS 上")]
    [InlineData("马克•吐温与列夫・托尔斯泰", "马克·吐温与列夫·托尔斯泰")]
    [InlineData("粘贴\u0008来的\uFEFF文字", "粘贴来的文字")]
    public void Letters_spaces_and_names_are_set_right(string before, string after) => Assert.Equal(after, Proofreader.Correct(before));

    [Theory]
    [InlineData("Come and， Join us！", "Come and, Join us!")]
    [InlineData("The（Convertible Amount）case！", "The (Convertible Amount) case!")]
    [InlineData("The camera is occupied，please check。", "The camera is occupied, please check.")]
    [InlineData("Two  spaces , and Github.", "Two spaces, and GitHub.")]
    [InlineData("中文一行\n\nHello world。", "中文一行\n\nHello world。")]
    [InlineData("中文一行\n\nHello to all the world。", "中文一行\n\nHello to all the world.")]
    public void English_sentences_get_english_rules(string before, string after) => Assert.Equal(after, Proofreader.Correct(before));

    public static TheoryData<string> Right =>
    [
        "中文和English之间没有空格，123个字也一样。",
        "运行 `a,b...` 与 [链接](https://example.org/a,b)，或 https://example.org/?a=1,2。",
        "```\n中文,代码...\n```",
        "<span title=\"中文,属性\">一</span>",
        "他说：“Hello, world... it is github (really).” 然后走了。",
        "> All is not github, he said...\n\n这是他在很多年以前对我说过的一句话。",
        "一句话[^a,b]。\n\n[^a,b]: 脚注。",
        "We call it 容器, which is a box (箱子), and so on.",
        "computed() 返回 f(x) 的值",
        "1) 项目 ;-)",
        "在 10:30 到 2017-06-21，版本 2.0 和 U.S. 的 3.14",
        "“一，‘二’，三。”「四」『五』……——",
        "周一—周五，北京—上海",
        "使用 --help 参数",
        "see github.com/git and node.js-like mysql-server @github",
        "SHA1。",
        "今天就到这里。See you.",
        "Wait . . . and see, as they say.",
        "• 一\n\n👨‍👩‍👧 一家人",
        "中文\\*，转义",
        "# 标题\n\n- 列表\n- 项\n\n| 甲 | 乙 |\n|---|---|\n| 一 | 二 |",
        "Let’s Encrypt 的证书",
        "",
    ];

    [Theory, MemberData(nameof(Right))]
    public void What_is_right_or_not_ours_stays(string text) => Assert.Equal(text, Proofreader.Correct(text));

    [Theory, InlineData("等等....。。,,，，??(a)\"b\"''--~~ ｇｉｔｈｕｂ Github"), InlineData("他(说(道),:;.!?\"“”)…… ...")]
    public void Doing_it_again_changes_nothing(string text)
    {
        var once = Proofreader.Correct(text);
        Assert.NotEqual(text, once);
        Assert.Equal(once, Proofreader.Correct(once));
    }

    [Fact]
    public void A_rule_that_is_off_finds_nothing()
    {
        Assert.Equal("容器(box)，很轻", Proofreader.Correct("容器(box),很轻", Language.Chinese, ["bracket"]));
        Assert.Empty(Proofreader.Read("容器(box),很轻", Language.Chinese, Proofreader.Rules));
    }

    [Fact]
    public void Hostile_texts_are_read_in_time()
    {
        foreach (var text in new[] { new string('>', 10_000) + "中,", new string('(', 20_000) + "中", string.Concat(Enumerable.Repeat("“中\"", 20_000)), "\ud83d,中\ud83d", new string('中', 200_000) + ",", string.Concat(Enumerable.Repeat("中, ", 50_000)) })
            Assert.NotNull(Proofreader.Correct(text));
    }
}
