namespace Blog.Tests.Rendering;

public class CommentMarkdownTests
{
    [Theory]
    [InlineData("*a* **b** ~~c~~ `d`", "<p><em>a</em> <strong>b</strong> <del>c</del> <code>d</code></p>")]
    [InlineData("> 引\n\n- 甲\n- 乙", "<blockquote>\n<p>引</p>\n</blockquote>\n<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>")]
    [InlineData("3. 丙", "<ol start=\"3\">\n<li>丙</li>\n</ol>")]
    [InlineData("```sh\nls <a>\n```", "<pre><code>ls &lt;a&gt;\n</code></pre>")]
    [InlineData("a\n\n***\n\nb", "<p>a</p>\n<hr>\n<p>b</p>")]
    [InlineData("|a|\n|-|", "<p>|a|<br>\n|-|</p>")]
    [InlineData("![图](https://e.com/a.png)", "<p><a href=\"https://e.com/a.png\" rel=\"ugc nofollow noopener\">图</a></p>")]
    public void A_stranger_may_use_a_part_of_markdown(string markdown, string html) =>
        Assert.Equal(html, Rendered.Comment(markdown));
}
