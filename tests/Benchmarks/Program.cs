using Benchmarks;
using Moderation.Learning;
using Moderation.Learning.Start;

if (args is ["--search", var database])
{
    Searching.Run(database);
    return;
}

// Comments of a file of {"author","url","text","label"} lines, or made-up ones.
Lesson[] lessons = args is [var file, ..] ? [.. LabelledComment.Read(file).Select(comment => comment.Lesson)] : [.. new Phrasebook().Comments(6000)];
var (taught, said) = (lessons[..(lessons.Length / 2)], lessons[(lessons.Length / 2)..]);

var before = GC.GetTotalMemory(forceFullCollection: true);
var classifier = Training.Run(taught);
classifier.Score(said[0].Example);
var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
var check = new LearnedCheck(classifier);

var checking = Samples.Take(said, lesson => check.Examine(lesson.Example));
var learning = Samples.Take(said, lesson => classifier.Learn(lesson.Example, lesson.Label));
Print("check one comment, median", checking.At(0.5), 100, "µs");
Print("check one comment, p99", checking.At(0.99), 1000, "µs");
Print("learn one decision, median", learning.At(0.5), 100, "µs");
Print("learn one decision, p99", learning.At(0.99), double.NaN, "µs");
Print($"model after {taught.Length} decisions", memory / 1048576.0, 16, "MB");
foreach (var (name, example) in Hostile.All) Print($"check {name}", Samples.Take(Enumerable.Repeat(example, 9).ToArray(), one => check.Examine(one)).At(0.5) / 1000, 10, "ms");

static void Print(string what, double measured, double goal, string unit) =>
    Console.WriteLine(FormattableString.Invariant($"{what,-36} {measured,9:0.##} {unit,-3} goal {goal,6:0} {unit,-3} ratio {measured / goal:0.00}"));
