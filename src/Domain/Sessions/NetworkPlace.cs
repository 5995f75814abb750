using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Infon.Domain.Sessions;

/// <summary>Who is counted as one place in the network: an address, and of IPv6 the network, since whoever has one address there has 2^64 of them.</summary>
public static class NetworkPlace
{
    private const int NetworkBytes = 8;

    /// <summary>The place of an address.</summary>
    public static string Of(string address) =>
        IPAddress.TryParse(address, out var parsed) && parsed.AddressFamily == AddressFamily.InterNetworkV6
            ? string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(parsed.GetAddressBytes().AsSpan(0, NetworkBytes))}-64")
            : address;
}
