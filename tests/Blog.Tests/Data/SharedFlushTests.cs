using Blog.Data;
using Blog.Settings;
using Microsoft.EntityFrameworkCore;

namespace Blog.Tests.Data;

public sealed class SharedFlushTests(BlogApp app) : IClassFixture<BlogApp>
{
    const int Writers = 40;

    [Fact]
    public async Task Of_many_writers_at_once_each_finds_its_own_words_stored()
    {
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(n => Write($"together-{n}")));

        Assert.Equal(Writers, (await Stored("together-")).Count);
    }

    [Fact]
    public async Task A_writer_that_fails_takes_back_its_own_changes_alone()
    {
        var writers = Enumerable.Range(0, Writers).Select(n => Write($"failing-{n}", n % 4 == 0 ? () => throw new FormatException() : null)).ToList();
        foreach (var writer in writers) await Task.WhenAny(writer);

        Assert.Equal(Writers / 4, writers.Count(writer => writer.Exception?.InnerException is FormatException));
        Assert.Equal(Writers * 3 / 4, (await Stored("failing-")).Count);
    }

    [Fact]
    public async Task What_the_database_refuses_to_one_writer_is_kept_of_the_others()
    {
        await Write("refused-twice", stop: TestContext.Current.CancellationToken);

        var writers = Enumerable.Range(0, Writers).Select(n => Write(n % 4 == 0 ? "refused-twice" : $"refused-{n}")).ToList();
        foreach (var writer in writers) await Task.WhenAny(writer);

        Assert.Equal(Writers / 4, writers.Count(writer => writer.Exception?.InnerException is DbUpdateException));
        Assert.Equal(1 + Writers * 3 / 4, (await Stored("refused-")).Count);
    }

    [Fact]
    public async Task A_writer_that_gives_up_waiting_leaves_nobody_unanswered()
    {
        using var patience = new CancellationTokenSource();
        var first = Write("patient-first", async () => { await patience.CancelAsync(); await Task.Yield(); }, TestContext.Current.CancellationToken);
        var gone = Enumerable.Range(0, 5).Select(n => Write($"patient-gone-{n}", stop: patience.Token)).ToList();

        await first;
        foreach (var writer in gone) await Task.WhenAny(writer);

        Assert.Contains("patient-first", await Stored("patient-"));
        await Write("patient-last", stop: TestContext.Current.CancellationToken);
        Assert.Contains("patient-last", await Stored("patient-"));
    }

    [Fact]
    public async Task A_writer_reads_what_those_before_it_in_the_same_flush_have_written()
    {
        var seen = new List<bool>();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => WriteOnce("once", seen)));

        Assert.Single(seen, stored => stored);
        Assert.Single(await Stored("once"));
    }

    Task WriteOnce(string name, List<bool> seen) => app.With<BlogDbContext>(db => db.Write(async () =>
    {
        var there = await db.Settings.AnyAsync(s => s.Name == name);
        if (!there) db.Settings.Add(new Setting { Name = name, Json = "{}" });
        await db.SaveChangesAsync();
        seen.Add(!there);
    }, default));

    Task Write(string name, Func<Task>? then = null, CancellationToken stop = default) => app.With<BlogDbContext>(db => db.Write(async () =>
    {
        db.Settings.Add(new Setting { Name = name, Json = "{}" });
        await db.SaveChangesAsync(stop);
        if (then is not null) await then();
    }, stop));

    Task<List<string>> Stored(string beginning) => app.Db(db => db.Settings.Where(s => s.Name.StartsWith(beginning)).Select(s => s.Name).ToListAsync());
}
