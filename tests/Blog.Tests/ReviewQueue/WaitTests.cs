using Blog.Comments;

namespace Blog.Tests.ReviewQueue;

public class WaitTests
{
    [Theory, InlineData(0), InlineData(1), InlineData(59), InlineData(700), InlineData(86_400), InlineData(31_536_000)]
    public void A_bucket_is_within_a_tenth_of_what_is_put_in(int seconds)
    {
        var back = Wait.Of(Wait.BucketOf(TimeSpan.FromSeconds(seconds))).TotalSeconds;
        Assert.InRange(back, (seconds - 1) * 0.9, (seconds + 1) * 1.1);
    }

    [Fact]
    public void The_median_is_the_middle_one_and_nobody_has_none()
    {
        Assert.Null(Wait.Median([]));
        Assert.Null(Wait.Median([(3, 0)]));
        Assert.Equal(Wait.Of(8), Wait.Median([(40, 2), (8, 1), (2, 2)]));
        Assert.Equal(Wait.Of(4), Wait.Median([(8, 1), (4, 1)]));
    }
}
