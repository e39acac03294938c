using System.Net;
using System.Net.Sockets;

namespace Blog.LinkChecks;

/// <summary>Tells addresses of the open internet from those of this machine, its network and its cloud.</summary>
public static class PublicAddress
{
    // IANA's registries of special-purpose addresses. Of IPv6 only 2000::/3 is given out at all.
    static readonly IPNetwork[] Special =
    [.. new[]
    {
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
        "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20",
    }.Select(IPNetwork.Parse)];

    static readonly IPNetwork Given = IPNetwork.Parse("2000::/3");

    public static bool IsPublic(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return (address.AddressFamily == AddressFamily.InterNetwork || Given.Contains(address)) && !Special.Any(network => network.Contains(address));
    }
}
