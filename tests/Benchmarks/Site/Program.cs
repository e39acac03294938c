using Benchmarks.Site;

(string Name, Func<Task> Run)[] parts =
[
    ("weight", Weight.Run), ("cached", Cached.Run), ("uncached", Uncached.Run), ("scale", Scale.Run),
    ("comments", Comments.Run), ("start", ColdStart.Run), ("memory", Memory.Run),
];

var unknown = args.Except(parts.Select(part => part.Name)).ToList();
if (unknown.Count > 0)
{
    Console.Error.WriteLine($"Unknown: {string.Join(' ', unknown)}. Parts: {string.Join(' ', parts.Select(part => part.Name))}");
    return 2;
}

Console.WriteLine(Machine.Describe());
foreach (var (name, run) in parts.Where(part => args.Length == 0 || args.Contains(part.Name)))
{
    Console.WriteLine($"\n== {name}, load before it {Machine.Load()}");
    await run();
}
return 0;
