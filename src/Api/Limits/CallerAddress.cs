using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Infon.Api.Limits;

/// <summary>Which caller an address is: whoever has one IPv6 address has 2^64 of them, so those of one network count as one.</summary>
public static class CallerAddress
{
    /// <summary>The number of the address; 0 = it is not known.</summary>
    public static UInt128 NumberOf(IPAddress? address)
    {
        if (address is null)
        {
            return 0;
        }

        Span<byte> bytes = stackalloc byte[16];
        address.MapToIPv6().TryWriteBytes(bytes, out _);
        var isOld = address.AddressFamily == AddressFamily.InterNetwork || address.IsIPv4MappedToIPv6;
        return isOld ? BinaryPrimitives.ReadUInt128BigEndian(bytes) : BinaryPrimitives.ReadUInt64BigEndian(bytes);
    }
}
