using System.Net;

namespace Infon.Silo.Listening;

/// <summary>Addresses and networks as they stand in settings: <c>10.0.0.0/8, 192.168.1.5, ::1</c>.</summary>
public static class Networks
{
    /// <summary>The networks of a list.</summary>
    /// <exception cref="FormatException">An item is neither an address nor a network.</exception>
    public static IReadOnlyList<IPNetwork> Parse(string list) => [.. Items(list).Select(item =>
        Parsed(item) ?? throw new FormatException($"{item} is neither an address nor a network."))];

    /// <summary>The items of a list that are neither an address nor a network.</summary>
    public static IEnumerable<string> Unreadable(string list) => Items(list).Where(item => Parsed(item) is null);

    /// <summary>Whether an address is in one of the networks; IPv4 inside of IPv6 counts as IPv4.</summary>
    public static bool Has(this IReadOnlyList<IPNetwork> networks, IPAddress? address) =>
        address is not null && networks.Any(network => network.Contains(Plain(address)));

    /// <summary>An address without the wrapping that sockets of both families put around IPv4.</summary>
    public static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;

    private static string[] Items(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IPNetwork? Parsed(string item) => IPAddress.TryParse(item, out var address)
        ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(item, out var network) ? network : null;
}
