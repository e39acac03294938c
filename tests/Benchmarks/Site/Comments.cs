using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Benchmarks.Site;

/// <summary>Comments that are checked, stored and flushed before they are answered; the disk's own rate is taken before and after each turn.</summary>
public static class Comments
{
    const int Connections = 32, Readers = 8;

    // Words of their own for each: copies are refused, and comments that are alike are a campaign.
    const string Storm = """
        local words = {"kernel","cache","index","lock","page","thread","disk","memory","build","patch","lamp","river","stone","paper","garden","letter","window","bridge","music","winter"}
        local n = 0
        math.randomseed(os.time() + %SEED%)
        request = function()
          n = n + 1
          local text = {}
          for i = 1, 14 do text[i] = words[math.random(#words)] .. math.random(99999) end
          local body = "Name=Reader" .. math.random(999999999) .. "&Email=r" .. math.random(999999999) .. "%40example.org&Website=&Touched=60&Nickname=&ParentId=&Body=" .. table.concat(text, "+")
          return wrk.format("POST", "/en/posts/note-0" .. string.format("%04d", math.random(3, 900)) .. "/comments", {["Content-Type"] = "application/x-www-form-urlencoded", ["Origin"] = "http://127.0.0.1:%PORT%"}, body)
        end
        """;

    public static async Task Run()
    {
        using var disk = new Commits();
        foreach (var publishes in new[] { false, true })
        {
            var data = Work.Copy(Work.Few, "comments");
            if (publishes) PublishWhenClean(data);
            using var blog = Work.Blog(publishes ? "published when clean" : "held first (default)", data, "--Comments:Limits", "off");
            using var row = Work.Bare("bare endpoint, one row", "row", "/", Path.Combine(Work.Fresh("row"), "row.db"));
            Together(blog, row, disk);
            OneByOne(blog, row, disk);   // one at a time, code takes far longer to be compiled
            if (publishes) await Reading(blog);
        }
    }

    static void PublishWhenClean(string data)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "blog.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """INSERT OR REPLACE INTO Settings (Name, Json) VALUES ('CommentSettings', '{"FirstComment":1}')""";
        command.ExecuteNonQuery();
    }

    static void OneByOne(Server blog, Server row, Commits disk)
    {
        foreach (var server in new[] { row, blog })
        {
            using var line = new Line(server.Port);
            for (var n = 0; n < 400; n++) Say(line, n);
            var before = disk.PerSecond();
            var times = Enumerable.Range(400, 300).Select(n => Say(line, n)).Order().ToArray();
            var flush = 2000 / (before + disk.PerSecond());
            Print($"{server.Name}, one connection: p50 {times.At(0.5):0.00} ms, p99 {times.At(0.99):0.00} ms, while a flush took {flush:0.00} ms");
        }
    }

    static double Say(Line line, int n)
    {
        var words = string.Join('+', Enumerable.Range(0, 14).Select(_ => $"w{Random.Shared.Next(1_000_000)}"));
        var answer = line.Post($"/zh/posts/note-{3 + n % 900:00000}/comments", $"Name=Reader{n}&Email=one{n}%40example.org&Website=&Touched=60&Nickname=&ParentId=&Body={words}");
        return answer.Status == 303 ? answer.Milliseconds : throw new InvalidOperationException($"{answer.Status} for a comment");
    }

    static void Together(Server blog, Server row, Commits disk)
    {
        foreach (var server in new[] { row, blog }) Wrk.Run(server.Port, "/", Connections, 5, script: Script(server));
        var rounds = Enumerable.Range(0, Work.Rounds).Select(_ => (Row: Turn(row, disk), Blog: Turn(blog, disk))).ToArray();
        foreach (var (name, of) in new (string, Func<(Said Row, Said Blog), Said>)[] { (row.Name, round => round.Row), (blog.Name, round => round.Blog) })
        {
            var turns = rounds.Select(of).ToArray();
            Print($"{name}, {Connections} connections: {turns.Select(t => t.Wrk.Rate).Median():0}/s, p50 {turns.Select(t => t.Wrk.P50).Median():0.0} ms, p99 {turns.Select(t => t.Wrk.P99).Median():0.0} ms");
            Print($"  CPU {turns.Select(t => t.Cpu).Median():0} µs, {turns.Select(t => t.Wrk.Rate / t.Disk).Median():0.00} × the disk's {turns.Select(t => t.Disk).Median():0} commits/s, errors {turns.Sum(t => t.Wrk.Wrong)}");
        }
    }

    sealed record Said(Wrk.Turn Wrk, double Cpu, double Disk);

    static Said Turn(Server server, Commits disk)
    {
        var (before, cpu) = (disk.PerSecond(), server.Cpu);
        var turn = Wrk.Run(server.Port, "/", Connections, 1, script: Script(server));
        return new Said(turn, (server.Cpu - cpu).TotalMicroseconds / Math.Max(1, turn.Requests), (before + disk.PerSecond()) / 2);
    }

    static string Script(Server server) => Storm.Replace("%PORT%", server.Port.ToString(CultureInfo.InvariantCulture)).Replace("%SEED%", Random.Shared.Next(1_000_000).ToString(CultureInfo.InvariantCulture));

    static async Task Reading(Server blog)
    {
        var (idle, stormy) = (new List<Wrk.Turn>(), new List<Wrk.Turn>());
        for (var round = 0; round < Work.Rounds / 2; round++)
        {
            idle.Add(Read(blog));
            var storm = Task.Run(() => Wrk.Run(blog.Port, "/?storm", Connections, 2, script: Script(blog)));
            await Task.Delay(500);
            stormy.Add(Read(blog));
            await storm;
        }
        Print($"readers of a cached page, {Readers} connections, idle: {idle.Select(t => t.Rate).Median():0}/s, p99 {idle.Select(t => t.P99).Median():0.00} ms");
        Print($"  in the storm: {stormy.Select(t => t.Rate).Median():0}/s, p99 {stormy.Select(t => t.P99).Median():0.00} ms, {idle.Zip(stormy, (a, b) => b.P99 / a.P99).Median():0.00} ×");
    }

    static Wrk.Turn Read(Server blog) => Wrk.Run(blog.Port, "/zh/posts/two-days-at-linuxcon-2017", Readers, 1);

    static void Print(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
