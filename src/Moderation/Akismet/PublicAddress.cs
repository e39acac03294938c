using System.Net;

namespace Moderation.Akismet;

/// <summary>Tells the addresses of the public network from those that mean somebody's own.</summary>
static class PublicAddress
{
    static readonly IPNetwork[] Private =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16",
            "224.0.0.0/3", "::/127", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    /// <summary>The address, unwrapped and without a scope; null when it is not public.</summary>
    public static IPAddress? Of(IPAddress? address)
    {
        if (address is null) return null;

        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : new IPAddress(address.GetAddressBytes());
        return Private.Any(range => range.Contains(plain)) ? null : plain;
    }
}
