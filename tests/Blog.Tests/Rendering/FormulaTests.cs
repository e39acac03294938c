using System.Diagnostics;
using Blog.Localization;
using Blog.Rendering;
using Blog.Typography;

namespace Blog.Tests.Rendering;

/// <summary>Formulas become MathML when a text is saved, whatever is written in them.</summary>
public class FormulaTests
{
    [Theory]
    [InlineData("\\frac{1}{2}", "mfrac > mn"), InlineData("\\sqrt{x}", "msqrt"), InlineData("\\sqrt[3]{x}", "mroot"), InlineData("a^2", "msup"), InlineData("a_1^2", "msubsup")]
    [InlineData("\\sum_{i=1}^{n} i", "mover, munderover, msubsup"), InlineData("\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}", "mtable mtd"), InlineData("\\begin{aligned}a&=b\\\\&=c\\end{aligned}", "mtd.ar + mtd.al")]
    [InlineData("\\begin{cases}1&\\text{其中}\\\\0\\end{cases}", "mtext"), InlineData("\\color{red}x", "[mathcolor='#ff0000']"), InlineData("\\hat{y}", "mover[accent=true]"), InlineData("\\boxed{y}", "mrow.box"), InlineData("x \\tag{1}", "mtd.tag > mtext")]
    public void What_LaTeX_says_MathML_says(string latex, string selector)
    {
        var math = Html.Only(Rendered.Chinese($"$${latex}$$"), "math[display=block]");
        Assert.NotNull(math.QuerySelector(selector));
        Assert.Equal(latex, math.QuerySelector("semantics > annotation[encoding='application/x-tex']")!.TextContent);
        Assert.Empty(math.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void Markdown_and_typography_stay_out_of_it()
    {
        Assert.Equal("<p><math><semantics><mrow><mi>a</mi><mo>∗</mo><mi>b</mi><mo>∗</mo><mi>c</mi></mrow><annotation encoding=\"application/x-tex\">a*b*c</annotation></semantics></math></p>", Rendered.English("$a*b*c$"));
        Assert.Empty(Proofreader.Read("设 $f(x) = 1, 2 ...$ 成立\n\n$$\na, \\text{用 Github,好}\n$$", Language.Chinese));
        Assert.DoesNotContain("lang=", Rendered.Chinese("设 $one two three four five six$ 成立。"));
        var terms = new TermFinder([new Gloss(1, "kernel", "内核", "note")]);
        Assert.Empty(new PostRenderer().Render("$\\text{kernel}$", Language.English, terms: terms).Terms);
    }

    [Fact]
    public void Where_no_MathML_can_stand_its_source_does()
    {
        var read = new PostRenderer().Render("# 关于 $x_1$\n\n质能方程 $E = mc^2$。\n\n$$\n\\frac{a}{b}\n$$", Language.Chinese);
        Assert.Equal("关于 x_1\n质能方程 E = mc^2。\n\\frac{a}{b}", read.PlainText);
        Assert.Equal("关于 x_1", Assert.Single(read.Outline).Text);
        Assert.Equal("质能方程 E = mc^2。", Excerpt.Of(read.PlainText.Split('\n')[1], 160));
    }

    [Fact]
    public void What_may_be_wider_than_a_telephone_scrolls_and_can_be_reached()
    {
        const string wide = "a+b+c+d+e+f+g+h+i+j+k+l+m+n";
        Html.Only(Rendered.Chinese($"长 ${wide}$ 式"), "p > span.formula[tabindex='0'] > math:not([display])");
        Html.Only(Rendered.Chinese($"$${wide}$$"), "div.formula[tabindex='0'] > math");
        Html.Only(Rendered.Chinese("$$a$$"), "div.formula:not([tabindex]) > math");
    }

    [Theory]
    [InlineData("$\\frac{1}{2$", "formula"), InlineData("$a \\nosuch b$", "formula-command"), InlineData("$$\n\\begin{nosuch}a\\end{nosuch}\n$$", "formula-command"), InlineData("```math\n\\begin{matrix}\n```", "formula"), InlineData("$\\ref{main}$", "formula"), InlineData("$x}$", "formula")]
    [InlineData("$\\href{javascript:alert(1)}{x}$", "formula-command"), InlineData("$\\includegraphics{https://e.example/a.png}$", "formula-command"), InlineData("$\\class{a}{x}$", "formula-command"), InlineData("$\\style{color:red}{x}$", "formula-command"), InlineData("$\\id{main}{x}$", "formula-command"), InlineData("$\\htmlData{a=b}{x}$", "formula-command"), InlineData("$\\url{https://e.example}$", "formula-command")]
    public void What_cannot_be_read_is_shown_as_typed_and_the_writer_hears_of_it(string markdown, string rule)
    {
        var html = Rendered.English(markdown);
        Assert.Empty(Html.Parse(html).QuerySelectorAll("math, a, img, [style], [id]"));
        Assert.Contains(markdown.Trim('$', '\n', '`').Replace("math\n", ""), Html.Only(html, "code").TextContent);
        Assert.Equal(rule, Assert.Single(UnreadFormulas.In("One.\n\n" + markdown)).Rule);
    }

    [Fact]
    public void The_writer_is_shown_the_place()
    {
        var found = Assert.Single(UnreadFormulas.In("第一行\n\n好 $x$，坏 $a + \\nosuch{b}$。"));
        Assert.Equal(("\\nosuch", 3, 14), (found.Found, found.Place.Line, found.Place.Column));
        Assert.Empty(UnreadFormulas.In("好 $x$ 与 $$y$$\n\n```math\nz\n```"));
    }

    public static TheoryData<string> Bombs =>
    [
        "\\def\\a{\\a\\a}\\a", "\\def\\a{\\a}\\a", "\\def\\a#1{#1#1#1#1#1#1#1#1}\\a{\\a{\\a{\\a{\\a{\\a{\\a{\\a{xx}}}}}}}}", "\\let\\a\\frac\\a", new string('{', 4_900), string.Concat(Enumerable.Repeat("\\frac{", 800)), string.Concat(Enumerable.Repeat("\\sqrt", 900)) + "x",
        string.Concat(Enumerable.Repeat("x^{", 600)) + "1" + new string('}', 600), string.Concat(Enumerable.Repeat("\\left(", 700)), string.Concat(Enumerable.Repeat("a+b^{2}", 700)), string.Concat(Enumerable.Repeat("a+b", 35_000)), string.Concat(Enumerable.Repeat("\\begin{matrix}", 300)), string.Concat(Enumerable.Repeat("a&", 2_400)),
        new string('\'', 4_900), new string('\\', 4_900), new string('%', 4_900), new string('&', 4_900), string.Concat(Enumerable.Repeat("\\text{", 700)), "\\begin{matrix}" + string.Concat(Enumerable.Repeat("a&b\\\\", 700)) + "\\end{matrix}", "\\verb|" + new string('a', 4_000), "__proto__\\def\\constructor{x}\\constructor \\def\\__proto__{y}", new string('\u0301', 4_000),
    ];

    [Theory, MemberData(nameof(Bombs))]
    public void No_formula_takes_long_or_breaks_the_next(string latex)
    {
        var since = Stopwatch.StartNew();
        var html = Rendered.English($"```math\n{latex}\n```");
        Assert.InRange(since.Elapsed.TotalSeconds, 0, 4);
        Assert.NotEmpty(Html.Parse(html).QuerySelectorAll("math, code"));
        Assert.Contains("<msup>", Rendered.English("$a^2$"));
    }

    [Fact]
    public void A_text_of_bombs_takes_no_longer_than_a_few()
    {
        var since = Stopwatch.StartNew();
        Rendered.English(string.Concat(Enumerable.Range(0, 60).Select(i => $"$${string.Concat(Enumerable.Repeat("a+b^{2}", 680))}{i}$$\n\n")));
        Assert.InRange(since.Elapsed.TotalSeconds, 0, 15);
    }

    [Theory]
    [InlineData("\\text{<script>alert(1)</script>}"), InlineData("\\text{</annotation></math><img src=x onerror=alert(1)>}"), InlineData("\\verb|<style>|"), InlineData("\\label{main}x"), InlineData("\\color{red;background:url(x)}z"), InlineData("\\rule{99999em}{99999em}"), InlineData("\\kern{9999pt}x"), InlineData("\\hspace{-9999em}x"), InlineData("\\raisebox{-999em}{x}"), InlineData("\\begin{align}a&=b\\end{align}"), InlineData("\\unicode{x3c}script"), InlineData("\\char`<"), InlineData("a<b>c")]
    public void Nothing_in_a_formula_can_run_or_reach_beyond_it(string latex)
    {
        var body = Html.Parse(Rendered.English($"```math\n{latex}\n```"));
        Assert.Empty(body.QuerySelectorAll("script, style, img, a, svg, iframe, [style], [id], [href], [src], [onerror]"));
        foreach (var size in body.QuerySelectorAll("*").SelectMany(element => element.Attributes).Where(each => each.Name is "width" or "height" or "voffset" or "depth"))
            Assert.InRange(double.Parse(size.Value.TrimEnd('e', 'm', 'p', 't', 'x'), System.Globalization.CultureInfo.InvariantCulture), -220, 220);
    }

    [Fact]
    public void The_sanitiser_lets_nothing_of_MathML_link_or_listen()
    {
        foreach (var html in new[]
        {
            "<math href=javascript:alert(1)><mi>x</mi></math>", "<math><mi xlink:href=javascript:alert(1)>x</mi></math>", "<math><maction actiontype=statusline#http://e.example xlink:href=javascript:alert(1)>x</maction></math>",
            "<math><annotation-xml encoding=text/html><img src=x onerror=alert(1)></annotation-xml></math>", "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">", "<math><mi onclick=alert(1)>x</mi></math>", "<math><semantics><annotation encoding=application/x-tex><script>alert(1)</script></annotation></semantics></math>", "<math><mi style=color:red>x</mi></math>", "<math><ms><svg><script>alert(1)</script></svg></ms></math>",
        })
        {
            var clean = SafeHtml.ForPosts.Sanitize(html);
            Assert.Empty(Html.Parse(clean).QuerySelectorAll("script, style, svg, maction, mglyph, annotation-xml, [onclick], [onerror], [style], [href^='javascript']"));
            Assert.DoesNotContain("javascript:", clean);
            Assert.Empty(Html.Parse(SafeHtml.ForPosts.Sanitize(clean)).QuerySelectorAll("[onerror]"));
        }
    }

    [Fact]
    public void The_interpreter_can_be_let_go_and_comes_back()
    {
        Assert.Contains("<msup>", Rendered.English("$q^2$"));
        Blog.Rendering.Maths.Temml.LetGo();
        Assert.Contains("<msup>", Rendered.English("$q^2$"));
    }

    [Fact]
    public void Several_at_once_do_not_disturb_each_other() => Parallel.For(0, 40, i =>
        Assert.Equal($"r_{{{i}}}", Html.Only(Rendered.English($"$r_{{{i}}}$"), "annotation").TextContent));
}
