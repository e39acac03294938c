using System.Text;
using Moderation.Akismet.Server;

namespace Moderation.Tests.Akismet.Server;

public class KeyTextTests
{
    [Fact]
    public void A_key_is_twelve_small_letters_and_digits()
    {
        var keys = Enumerable.Range(0, 200).Select(_ => KeyText.New()).ToList();

        Assert.All(keys, key => Assert.Matches("^[a-z0-9]{12}$", key));
        Assert.Equal(200, keys.Distinct().Count());
    }

    [Theory]
    [InlineData(" A1B2c3d4e5f6 ", "a1b2c3d4e5f6")]
    [InlineData("a1b2c3d4e5f", null)]
    [InlineData("a1b2c3d4e5f67", null)]
    [InlineData("a1b2c3d4-5f6", null)]
    [InlineData("", null)]
    public void What_can_be_no_key_is_not_looked_up(string typed, string? clean) => Assert.Equal(clean, KeyText.Clean(typed));

    [Theory]
    [InlineData("api_key=one", "keykeykeykey.example.org", "one")]
    [InlineData("key=two&api_key=one", "example.org", "one")]
    [InlineData("key=two", "example.org", "two")]
    [InlineData("api_key=", "KEYkeykeykey.example.org", "KEYkeykeykey")]
    [InlineData("", "keykeykeykey", "")]
    [InlineData("", "www.example.org", "")]
    public void A_key_stands_in_a_field_or_before_the_host(string form, string host, string key) =>
        Assert.Equal(key, KeyText.In(FormText.Parse(Encoding.UTF8.GetBytes(form), null), host, "api_key", "key"));
}
