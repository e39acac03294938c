using Moderation.Campaigns;

namespace Moderation.Tests.Campaigns;

public class FloodModeTests
{
    static readonly DateTime Noon = new(2026, 11, 24, 12, 0, 0, DateTimeKind.Utc);

    readonly FloodMode mode = new();

    [Fact]
    public void Nineteen_in_ten_minutes_are_no_flood_and_twenty_are()
    {
        Come(19, Noon, TimeSpan.FromSeconds(20));
        Assert.Null(mode.At(Noon.AddMinutes(7)));

        mode.Arrive(Noon.AddMinutes(7));
        Assert.Equal((Noon.AddMinutes(7), 20), (mode.At(Noon.AddMinutes(7))!.Since, mode.At(Noon.AddMinutes(7))!.Recent));
    }

    [Fact]
    public void It_ends_by_itself_half_an_hour_after_the_last_rush()
    {
        Come(30, Noon, TimeSpan.FromSeconds(1));
        Assert.NotNull(mode.At(Noon.AddMinutes(29)));
        Assert.Null(mode.At(Noon.AddMinutes(31)));
    }

    [Fact]
    public void Since_is_when_it_began_however_long_it_lasts()
    {
        Come(600, Noon, TimeSpan.FromSeconds(10));
        Assert.InRange(mode.At(Noon.AddMinutes(100))!.Since, Noon, Noon.AddMinutes(4));
    }

    [Fact]
    public void A_lively_blog_is_not_flooded_by_what_is_usual_there()
    {
        Come(7 * 24 * 6 * 5, Noon.AddDays(-7), TimeSpan.FromMinutes(2));   // 5 in 10 minutes, all week
        Come(34, Noon, TimeSpan.FromSeconds(15));
        Assert.Null(mode.At(Noon.AddMinutes(9)));
        Come(12, Noon.AddMinutes(8.5), TimeSpan.FromSeconds(1));
        Assert.InRange(mode.At(Noon.AddMinutes(9))!.Usual, 4.9, 5.1);
    }

    [Fact]
    public async Task Strangers_wait_while_it_lasts_and_known_people_do_not()
    {
        Come(30, Noon, TimeSpan.FromSeconds(1));
        var stranger = A.Comment() with { FirstComment = true, At = Noon.AddMinutes(1) };
        var check = new Flooded(mode, [A.Rule(RuleKind.Author, "林小雨", allow: true)]);

        Assert.True((await A.Found(check, stranger with { Author = "某人" }))!.Holds);
        Assert.Null(await A.Found(check, stranger));
        Assert.Null(await A.Found(check, stranger with { Author = "某人", FirstComment = false }));
        Assert.Null(await A.Found(check, stranger with { Author = "某人", At = Noon.AddHours(2) }));
    }

    void Come(int count, DateTime from, TimeSpan every)
    {
        for (var i = 0; i < count; i++) mode.Arrive(from + i * every);
    }
}
