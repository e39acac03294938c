using Blog.Web;

namespace Blog.Tests.Web;

public class WavesTests
{
    const long Megabyte = 1 << 20;

    readonly Waves waves = new(10 * Megabyte);

    [Fact]
    public void A_wave_is_over_once_it_has_come_to_rest()
    {
        Assert.False(waves.IsOver(50 * Megabyte));
        Assert.False(waves.IsOver(90 * Megabyte));
        Assert.True(waves.IsOver(90 * Megabyte + 1000));
    }

    [Fact]
    public void It_is_over_once()
    {
        waves.IsOver(50 * Megabyte);
        Assert.True(waves.IsOver(50 * Megabyte));
        Assert.False(waves.IsOver(50 * Megabyte));
        Assert.False(waves.IsOver(51 * Megabyte - 1));
    }

    [Fact]
    public void Little_work_is_no_wave_until_it_has_come_to_much()
    {
        waves.IsOver(15 * Megabyte);
        Assert.False(waves.IsOver(15 * Megabyte));
        waves.IsOver(27 * Megabyte);
        Assert.True(waves.IsOver(27 * Megabyte));
    }
}
