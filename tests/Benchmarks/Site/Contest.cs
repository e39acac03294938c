using System.Globalization;

namespace Benchmarks.Site;

/// <summary>Sides that are measured in turns, one second each; each round is compared within itself.</summary>
public sealed class Contest(IReadOnlyList<Contest.Side> sides, int connections)
{
    public sealed record Side(Server Server, string Path, IReadOnlyList<string> Headers, string Script = "");

    sealed record Turn(Wrk.Turn Wrk, double Cpu);

    const int Warming = 5;

    /// <summary>The first side is what the others are compared with; the second is the same again.</summary>
    public void Run(string what)
    {
        foreach (var side in sides) Take(side, Warming);
        var rounds = Enumerable.Range(0, Work.Rounds).Select(_ => sides.Select(side => Take(side, 1)).ToArray()).ToArray();
        Table.Head(what);
        for (var at = 0; at < sides.Count; at++) Print(at, rounds);
        Table.Judge(Ratio(rounds, 1, turn => turn.Wrk.Rate), double.Parse(Machine.Load(), CultureInfo.InvariantCulture));
    }

    Turn Take(Side side, int seconds)
    {
        var before = side.Server.Cpu;
        var turn = Wrk.Run(side.Server.Port, side.Path, connections, seconds, side.Headers, side.Script);
        return new Turn(turn, (side.Server.Cpu - before).TotalMicroseconds / Math.Max(1, turn.Requests));
    }

    void Print(int at, Turn[][] rounds)
    {
        var turns = rounds.Select(round => round[at]).ToArray();
        Table.Row(sides[at].Server.Name, turns.Select(t => t.Wrk.Rate).Median(), turns.Select(t => t.Wrk.P50).Median(), turns.Select(t => t.Wrk.P99).Median(),
            turns.Select(t => t.Cpu).Median(), Ratio(rounds, at, turn => turn.Wrk.Rate), Ratio(rounds, at, turn => turn.Cpu));
        if (turns.Sum(t => t.Wrk.Wrong) is > 0 and var wrong) Console.WriteLine($"  {wrong} answers were errors");
    }

    static double Ratio(Turn[][] rounds, int at, Func<Turn, double> of) => rounds.Select(round => of(round[at]) / of(round[0])).Median();
}
