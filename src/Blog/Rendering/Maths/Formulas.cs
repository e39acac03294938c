using System.Diagnostics;

namespace Blog.Rendering.Maths;

/// <summary>The formulas of one text. Together they may take so long and no longer: what is left then is shown as it was written.</summary>
sealed class Formulas
{
    static readonly TimeSpan Budget = TimeSpan.FromSeconds(3);

    TimeSpan used;

    public Formula Set(string latex, bool isDisplay)
    {
        if (used > Budget) return Formula.Failed(FormulaFault.TooMuch);
        var since = Stopwatch.GetTimestamp();
        try
        {
            return Temml.Set(latex, isDisplay);
        }
        finally
        {
            used += Stopwatch.GetElapsedTime(since);
        }
    }
}
