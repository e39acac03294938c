using System.Globalization;

namespace Blog.Learning;

/// <summary>spam rebuild: makes the classifier again of the decisions. A running server goes on with its own, which is the same.</summary>
public static class LearningCommands
{
    public const string Usage = "spam rebuild";

    public static async Task<int> Run(CommandCall call)
    {
        if (call.Arguments is not ["rebuild"]) return call.Misused();

        var learner = call.Services.GetRequiredService<Learned>().Blog;
        await learner.Rebuild(default);
        call.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"decisions {learner.Steps}  sha256 {learner.Hash}"));
        return CommandLine.Done;
    }
}
