using Blog.Nodes;

namespace Blog.Vitals;

/// <summary>The few figures that tell an owner whether all is well.</summary>
public sealed record VitalSigns
{
    const long Little = 1L << 30;

    /// <summary>Of the requests for public pages since the start of this node, the share answered with a kept page; null before the first.</summary>
    public double? Kept { get; init; }

    public int Waiting { get; init; }

    public int Due { get; init; }

    /// <summary>Those among the due that were tried in vain.</summary>
    public int Failed { get; init; }

    /// <summary>Bytes.</summary>
    public long DatabaseSize { get; init; }

    /// <summary>Bytes that are left for the data folder.</summary>
    public long DiskFree { get; init; }

    public bool IsDiskNearlyFull => DiskFree < Little;

    public required string Version { get; init; }

    public required string Provider { get; init; }

    /// <summary>Null where no Redis is set.</summary>
    public bool? HasRedis { get; init; }

    public required IReadOnlyList<Node> Nodes { get; init; }
}
