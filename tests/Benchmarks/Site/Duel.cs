using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Site;

/// <summary>Sides that are asked in turns over one connection each, every path once in the life of a server.</summary>
public sealed class Duel(IReadOnlyList<Duel.Side> sides)
{
    public sealed record Side(string Name, Server Server, IReadOnlyList<string> Warming, IReadOnlyList<string> Paths);

    const int Turn = 20;

    static readonly TimeSpan Warming = TimeSpan.FromSeconds(5);

    sealed class Score
    {
        public List<double> Times { get; } = [];
        public List<double> Rounds { get; } = [];
        public List<double> Cpu { get; } = [];
    }

    /// <summary>The first side is what the others are compared with; the second is the same again.</summary>
    public void Run(string what, bool judge = true)
    {
        var lines = sides.Select(side => new Line(side.Server.Port)).ToArray();
        var scores = sides.Select(_ => new Score()).ToArray();
        for (var at = 0; at < sides.Count; at++) Warm(sides[at], lines[at]);
        foreach (var turn in Enumerable.Range(0, sides[0].Paths.Count).Chunk(Turn))
            for (var at = 0; at < sides.Count; at++) Take(sides[at], lines[at], scores[at], turn);
        Print(what, scores, judge);
    }

    // With a query that no cache keeps: five seconds of the same work leave the paths to be measured untouched.
    static void Warm(Side side, Line line)
    {
        foreach (var path in side.Warming) Ask(line, path);
        for (var since = Stopwatch.StartNew(); since.Elapsed < Warming;)
            foreach (var path in side.Warming) Ask(line, path + (path.Contains('?') ? "&warm=1" : "?warm=1"));
    }

    static void Take(Side side, Line line, Score score, int[] turn)
    {
        var before = side.Server.Cpu;
        var times = turn.Select(number => Ask(line, side.Paths[number % side.Paths.Count])).ToArray();
        score.Cpu.Add((side.Server.Cpu - before).TotalMicroseconds / turn.Length);
        score.Rounds.Add(times.Average());
        score.Times.AddRange(times);
    }

    static double Ask(Line line, string path)
    {
        var answer = line.Get(path);
        return answer.Status == 200 ? answer.Milliseconds : throw new InvalidOperationException($"{answer.Status} for {path}");
    }

    void Print(string what, Score[] scores, bool judge)
    {
        Table.Head(what);
        var first = scores[0];
        for (var at = 0; at < sides.Count; at++)
        {
            var (one, times) = (scores[at], scores[at].Times.Order().ToArray());
            Table.Row(sides[at].Name, 1000 / one.Rounds.Median(), times.At(0.5), times.At(0.99), one.Cpu.Average(),
                first.Rounds.Zip(one.Rounds, (reference, mine) => reference / mine).Median(), one.Cpu.Average() / first.Cpu.Average());
        }
        if (judge) Table.Judge(first.Rounds.Zip(scores[1].Rounds, (reference, mine) => reference / mine).Median(), double.Parse(Machine.Load(), CultureInfo.InvariantCulture));
    }
}
