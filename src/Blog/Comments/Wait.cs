namespace Blog.Comments;

/// <summary>Lengths of time in buckets, four to a doubling: a median of them is within a tenth of the true one.</summary>
public static class Wait
{
    const int PerDoubling = 4;

    public static int BucketOf(TimeSpan wait) => (int)Math.Round(PerDoubling * Math.Log2(1 + Math.Max(0, wait.TotalSeconds)));

    public static TimeSpan Of(int bucket) => TimeSpan.FromSeconds(Math.Pow(2, bucket / (double)PerDoubling) - 1);

    /// <summary>Null when nobody waited.</summary>
    public static TimeSpan? Median(IEnumerable<(int Bucket, int Count)> waits)
    {
        var sorted = waits.Where(wait => wait.Count > 0).OrderBy(wait => wait.Bucket).ToList();
        var middle = (sorted.Sum(wait => wait.Count) + 1) / 2;
        var seen = 0;
        foreach (var (bucket, count) in sorted)
            if ((seen += count) >= middle) return Of(bucket);
        return null;
    }
}
