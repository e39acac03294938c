namespace Blog.Posts.SideBySide;

/// <param name="A">How many of the first sequence, from <paramref name="FromA"/> on.</param>
/// <param name="B">How many of the second.</param>
public readonly record struct Step(int FromA, int A, int FromB, int B);

/// <summary>Walks two sequences side by side, neither ever backwards, on the way that earns the most points.</summary>
public static class Sequences
{
    const int MostCells = 400_000, Narrowest = 16, Widest = 400;

    /// <param name="points">What a step is worth; minus infinity where it cannot be. A step may take none of one sequence.</param>
    public static IReadOnlyList<Step> Align(int a, int b, IReadOnlyList<(int A, int B)> steps, Func<Step, double> points)
    {
        var band = new Band(a, b, Math.Clamp(MostCells / (a + 1) / 2, Narrowest, Widest));
        band[0, 0] = (0, -1);
        for (var i = 0; i <= a; i++)
            for (var j = band.From(i); j <= band.To(i); j++)
                Reach(band, steps, points, i, j);
        return Back(band, steps, a, b);
    }

    static void Reach(Band band, IReadOnlyList<(int A, int B)> steps, Func<Step, double> points, int i, int j)
    {
        for (var s = 0; s < steps.Count; s++)
        {
            var (fromA, fromB) = (i - steps[s].A, j - steps[s].B);
            if (fromA < 0 || fromB < 0 || band[fromA, fromB] is not { Way: not Band.Unreached } before) continue;
            var sum = before.Points + points(new(fromA, steps[s].A, fromB, steps[s].B));
            if (sum > float.MinValue && (band[i, j].Way == Band.Unreached || sum > band[i, j].Points)) band[i, j] = ((float)sum, (sbyte)s);
        }
    }

    static List<Step> Back(Band band, IReadOnlyList<(int A, int B)> steps, int a, int b)
    {
        var way = new List<Step>();
        while (a > 0 || b > 0)
        {
            var (stepA, stepB) = steps[band[a, b].Way];
            (a, b) = (a - stepA, b - stepB);
            way.Add(new(a, stepA, b, stepB));
        }
        way.Reverse();
        return way;
    }

    /// <summary>The part of the table near its diagonal: long texts would need too much of it.</summary>
    sealed class Band
    {
        public const sbyte Unreached = -2;

        readonly (float Points, sbyte Way)[][] rows;
        readonly int a, b, width;

        public Band(int a, int b, int width)
        {
            (this.a, this.b, this.width) = (a, b, width);
            rows = [.. Enumerable.Range(0, a + 1).Select(i => new (float, sbyte)[To(i) - From(i) + 1])];
            foreach (var row in rows) Array.Fill(row, (0, Unreached));
        }

        int Slope => a == 0 ? b : b / a;

        int Middle(int i) => a == 0 ? 0 : (int)((long)i * b / a);

        public int From(int i) => Math.Max(0, Middle(i) - width - Slope);

        public int To(int i) => Math.Min(b, Middle(i) + width + Slope);

        public (float Points, sbyte Way) this[int i, int j]
        {
            get => j < From(i) || j > To(i) ? (0, Unreached) : rows[i][j - From(i)];
            set => rows[i][j - From(i)] = value;
        }
    }
}
