using Moderation.Learning;

namespace Moderation.Tests.Learning;

public class WordKindsTests
{
    const int Plain = 0, Self = 1, Praise = 2, Blog = 3, Trade = 4;

    [Theory]
    [InlineData("Great post, I love your BLOG!", Praise, 2)]
    [InlineData("Great post, I love your BLOG!", Blog, 2)]
    [InlineData("I think it's my fault", Self, 2)]
    [InlineData("I don’t know what it’s for", Plain, 4)]
    [InlineData("greatness, blogger, buyer", Praise, 0)]
    [InlineData("ｃｈｅａｐ shoes, free shipping", Trade, 4)]
    [InlineData("博主写得真不错，支持！欢迎回访我的网站", Praise, 3)]
    [InlineData("博主写得真不错，支持！欢迎回访我的网站", Blog, 2)]
    [InlineData("", Praise, 0)]
    public void Words_are_counted_by_kind(string text, int kind, int count) => Assert.Equal(count, Read("", text)[2 * kind]);

    [Fact]
    public void The_share_is_of_all_words()
    {
        Assert.Equal(1 + 50 / 4, Read("", "nice to meet somebody")[2 * Praise + 1]);
        Assert.True(Read("", "nice")[2 * Praise + 1] > Read("", "nice to meet somebody")[2 * Praise + 1]);
        Assert.True(Read("", "不错")[2 * Praise + 1] > Read("", "这篇文章写得真是很不错")[2 * Praise + 1]);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("Peter Hall", 1)]
    [InlineData("dr. ANNA", 1)]
    [InlineData("annapeter", 2)]
    [InlineData("cheap watches", 2)]
    [InlineData("阿明", 2)]
    public void A_given_name_is_known(string author, byte expected) => Assert.Equal(expected, Read(author, "")[^1]);

    static byte[] Read(string author, string text)
    {
        var numbers = new byte[WordKinds.Count];
        Assert.Equal(numbers.Length, WordKinds.Read(new(new(author, "", text)), numbers));
        return numbers;
    }
}
