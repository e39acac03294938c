using System.Net;

namespace Moderation;

/// <summary>Whom an address stands for: IPv6 counts by its /64, as one household has that many.</summary>
public static class Household
{
    public static string Of(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4().ToString();

        var bytes = address.GetAddressBytes();
        return bytes.Length == 4 ? address.ToString() : Convert.ToHexString(bytes.AsSpan(0, 8));
    }
}
