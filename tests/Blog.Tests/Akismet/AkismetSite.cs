using Blog.Akismet;
using Blog.Comments;
using Blog.Deliveries;
using Blog.Settings;
using Blog.Tests.Comments;
using Fakes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moderation.Akismet;

namespace Blog.Tests.Akismet;

/// <summary>A site that asks the stand-in for Akismet, and publishes what is clean.</summary>
public abstract class AkismetSite : IAsyncLifetime
{
    protected FakeAkismet Fake { get; private set; } = null!;

    protected BlogApp App { get; private set; } = null!;

    protected string Slug { get; private set; } = "";

    protected virtual string Key => Fake.Key;

    public async ValueTask InitializeAsync()
    {
        Fake = await FakeAkismet.Start();
        App = Site();
        await App.Set(settings => settings with { FirstComment = FirstComment.Publish });
        Slug = await App.Post();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await App.DisposeAsync();
        await Fake.DisposeAsync();
    }

    protected BlogApp Site() => new()
    {
        Settings =
        {
            ["Akismet:Key"] = Key, ["Akismet:Endpoint"] = Fake.Endpoint.AbsoluteUri,
            ["Akismet:Timeout"] = "00:00:02", ["Akismet:FirstRetry"] = "00:00:00.1",
        },
    };

    /// <summary>A new comment, as soon as nothing is due about it.</summary>
    protected async Task<long> Said(string words)
    {
        var id = (await App.Reader.Say(Slug, words)).Id();
        await App.Until(id, comment => comment.Status != CommentStatus.Checking);
        return id;
    }

    protected Task Spam(long id) => App.Change(id, comment => comment.ReportSpam("moderator", DateTime.UtcNow));

    protected Task Undo(long id) => App.Change(id, comment => comment.Undo("moderator", DateTime.UtcNow)!);

    protected Task<FilterState> State(KeyState state) => Until(
        () => App.With<KeyHealth, FilterState>(health => health.Read(default)), found => found.State == state);

    protected Task NothingDue() => Until(() => App.Db(db => db.Deliveries.CountAsync()), count => count == 0);

    protected async Task<T> Until<T>(Func<Task<T>> look, Func<T, bool> reached)
    {
        for (var left = 200; left > 0; left--)
        {
            if (await look() is var found && reached(found)) return found;
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException($"It stayed {await look()}");
    }

    protected DeliveryWorker Worker => App.Services.GetServices<IHostedService>().OfType<DeliveryWorker>().Single();

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;
}
