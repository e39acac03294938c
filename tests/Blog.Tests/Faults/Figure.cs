namespace Blog.Tests.Faults;

/// <summary>What a fault did, in figures: tests/Faults/run collects them.</summary>
public static class Figure
{
    static readonly string? Report = Environment.GetEnvironmentVariable("LIANGYU_FAULTS");

    /// <summary>Whether there is time for all rounds, not only for those that each change is tried with.</summary>
    public static bool IsLong => Report is not null;

    public static void Say(string line)
    {
        TestContext.Current.SendDiagnosticMessage(line);
        if (Report is not null) File.AppendAllText(Report, $"{line}\n");
    }

    public static void SkipUnlessLong() => Assert.SkipUnless(IsLong, "Takes minutes: tests/Faults/run");
}
