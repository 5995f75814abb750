using Infon.Grains.Interfaces.Sessions;

namespace Infon.Api.Sessions;

/// <summary>Where a request comes from.</summary>
public static class RequestOrigin
{
    private const int DeviceLengthMax = 200;

    /// <summary>The network address, and what the program says about itself.</summary>
    public static Origin Origin(this HttpContext context)
    {
        var device = new string([.. context.Request.Headers.UserAgent.ToString().Where(letter => !char.IsControl(letter)).Take(DeviceLengthMax)]);
        var address = context.Connection.RemoteIpAddress;
        return new Origin((address?.IsIPv4MappedToIPv6 == true ? address.MapToIPv4() : address)?.ToString() ?? "unknown", device);
    }
}
