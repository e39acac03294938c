using Blog.Comments;
using Blog.Data;
using Blog.Deliveries;
using Blog.Tests.Comments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Akismet;

public sealed class LeaseTests : AkismetSite
{
    [Fact]
    public async Task One_delivery_is_in_one_hand_only()
    {
        var id = await Waiting();
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => App.With<Dispatch, bool>(async dispatch => await dispatch.Claim(id, Stop) is not null)));
        Assert.Single(claims, claimed => claimed);
    }

    [Fact]
    public async Task What_a_crash_left_in_a_hand_is_free_again_after_the_lease()
    {
        var id = await Waiting();
        Assert.NotNull(await App.With<Dispatch, Delivery?>(dispatch => dispatch.Claim(id, Stop)));
        Assert.Null(await App.With<Dispatch, Delivery?>(dispatch => dispatch.Claim(id, Stop)));

        await App.Db(db => db.Deliveries.ExecuteUpdateAsync(set => set.SetProperty(d => d.LeasedUntil, DateTime.UtcNow.AddSeconds(-1)), Stop));

        Assert.NotNull(await App.With<Dispatch, Delivery?>(dispatch => dispatch.Claim(id, Stop)));
    }

    [Fact]
    public async Task Two_nodes_never_send_the_same()
    {
        await using var other = Site();
        other.Settings["DataFolder"] = App.Services.GetRequiredService<DataFolder>().Root;
        _ = other.Services;   // starts it
        var ids = new List<long>();
        for (var n = 0; n < 12; n++) ids.Add((await (n % 2 == 0 ? App : other).Reader.Say(Slug, $"第 {n} 句话")).Id());
        foreach (var id in ids) await App.Until(id, comment => comment.Status == CommentStatus.Published);
        foreach (var id in ids) await Spam(id);
        await NothingDue();

        Assert.Equal((ids.Count, ids.Count), (Fake.CallsTo("comment-check").Count, Fake.CallsTo("submit-spam").Count));
    }

    async Task<long> Waiting()
    {
        var comment = await Said("等着被取");
        await Worker.StopAsync(Stop);
        await Spam(comment);
        return await App.Db(db => db.Deliveries.Select(d => d.Id).SingleAsync());
    }
}
