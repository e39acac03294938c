using System.Globalization;

namespace Benchmarks.Site;

/// <summary>What the kernel says of a process and of those that it started, reaped ones included.</summary>
public static class ProcessTree
{
    const int TicksPerSecond = 100;

    public static TimeSpan Cpu(int root) => TimeSpan.FromSeconds(Members(root).Sum(id => Fields(id) is { } fields ? Enumerable.Range(11, 4).Sum(at => long.Parse(fields[at])) : 0) / (double)TicksPerSecond);

    public static double Memory(int root) => Members(root).Sum(Pss) / 1024.0;

    static IEnumerable<int> Members(int root)
    {
        var parents = Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out _)).Select(name => int.Parse(name!))
            .ToLookup(id => Fields(id) is { } fields ? int.Parse(fields[1]) : 0);
        var found = new Queue<int>([root]);
        while (found.TryDequeue(out var id))
        {
            yield return id;
            foreach (var child in parents[id]) found.Enqueue(child);
        }
    }

    // What stands after the name: state, parent, …, and from the 12th on user, system, reaped user, reaped system.
    static string[]? Fields(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }

    static long Pss(int id) => File.ReadLines($"/proc/{id}/smaps_rollup").Where(line => line.StartsWith("Pss:", StringComparison.Ordinal))
        .Select(line => long.Parse(line[4..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture)).First();
}
