namespace Blog.Tests.Rendering;

public class TermListTests
{
    const string Areas = """
        - Programming Frameworks 编程框架
        - VM / VIM Managers 虚机管理
        - **Containers** 容器：隔开的*进程*
        - Network Management & Orchestration
        - Governance, Operations & Ecosystem 运维
        - Licensing & IPR 许可和知识产权
        """;

    [Theory]
    [InlineData(0, "Programming Frameworks", "编程框架", null)]
    [InlineData(1, "VM / VIM Managers", "虚机管理", null)]
    [InlineData(2, "Containers", "容器", "隔开的进程")]
    [InlineData(3, "Network Management & Orchestration", null, null)]
    [InlineData(4, "Governance, Operations & Ecosystem", "运维", null)]
    [InlineData(5, "Licensing & IPR", "许可和知识产权", null)]
    public void Terms_twins_and_glosses_stand_apart(int item, string term, string? twin, string? gloss)
    {
        var line = Html.Only(Rendered.Chinese(Areas), "ul.terms").Children[item];
        Assert.Equal(term, line.QuerySelector(".term[lang=en]")!.TextContent);
        Assert.Equal(twin, line.QuerySelector(".twin[lang=zh-Hans]")?.TextContent);
        Assert.Equal(gloss, line.QuerySelector(".gloss")?.TextContent);
    }

    [Fact]
    public void The_own_term_may_come_first_in_either_language()
    {
        var list = Html.Only(Rendered.Chinese("- **写时复制** copy-on-write：没有改动，就不占地方\n- 事务更新 transactional update: 要么全成，要么不变"), "ul.terms");
        Assert.Equal(["写时复制", "事务更新"], list.QuerySelectorAll(".term[lang=zh-Hans]").Select(term => term.TextContent));
        Assert.Equal(["copy-on-write", "transactional update"], list.QuerySelectorAll(".twin[lang=en]").Select(twin => twin.TextContent));
        Assert.Equal(["写时复制 copy-on-write 没有改动，就不占地方", "事务更新 transactional update 要么全成，要么不变"], list.Children.Select(line => line.TextContent));
    }

    [Fact]
    public void On_english_pages_nothing_is_marked_twice() =>
        Assert.Empty(Html.Parse(Rendered.English(Areas)).QuerySelectorAll("[lang=en] [lang=en], [lang=zh-Hans] [lang=zh-Hans]"));

    [Theory]
    [InlineData("- 我们用 Kubernetes 部署\n- 再看 Docker 的日志")]
    [InlineData("- 安装 Docker\n- 下载 Kubernetes\n- 运行 kubectl")]
    [InlineData("- Linux 的内核\n- SUSE 是一家公司\n- Docker 怎么装")]
    [InlineData("- Kubernetes，很大\n- Docker。")]
    [InlineData("- 苹果\n- 梨")]
    [InlineData("- apples\n- pears")]
    [InlineData("- Containers 容器\n- 这一项只是一句话\n- 这一项也是一句话")]
    [InlineData("1. Containers 容器\n2. Kernel 内核")]
    public void Ordinary_lists_stay_ordinary(string markdown) =>
        Assert.DoesNotContain("terms", Rendered.Chinese(markdown));
}
