namespace Moderation.Tests;

public class FingerprintTests
{
    [Theory]
    [InlineData("Nice  article,\n thanks", "nice article, thanks ")]
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("写得真\u200B好", "写得真好")]
    [InlineData("e\u0301t\u00E9", "\u00E9te\u0301")]
    public void The_same_words_have_the_same_fingerprint(string one, string other) =>
        Assert.Equal(Fingerprint.Of(one), Fingerprint.Of(other));

    [Theory]
    [InlineData("写得真好", "写得不好")]
    [InlineData("a b", "ab")]
    public void Other_words_have_another_fingerprint(string one, string other) =>
        Assert.NotEqual(Fingerprint.Of(one), Fingerprint.Of(other));

    [Fact]
    public void Long_texts_that_differ_in_the_middle_are_told_apart()
    {
        var text = new string('长', 100_000);

        Assert.NotEqual(Fingerprint.Of(text), Fingerprint.Of(text.Remove(50_000, 1).Insert(50_000, "短")));
    }

    [Fact]
    public void It_fits_a_column_of_fixed_length() => Assert.Matches("^[0-9a-f]{32}$", Fingerprint.Of(""));
}
