namespace Infon.Domain.Refusals;

/// <summary>Why a request is not listened to at all.</summary>
public static class ListeningRefusals
{
    /// <summary>The request names a host that this process is not.</summary>
    public static readonly RefusalCode ForeignHost = new(
        "listening.foreign-host", RefusalKind.Forbidden, "This address is not known here: open Infon under the address it says when it starts.");

    /// <summary>A page of somebody else sends the request from a visitor's browser.</summary>
    public static readonly RefusalCode ForeignOrigin = new(
        "listening.foreign-origin", RefusalKind.Forbidden, "Pages of other sites may not send requests here.");

    /// <summary>The metrics are for those who operate the process.</summary>
    public static readonly RefusalCode MetricsClosed = new(
        "listening.metrics-closed", RefusalKind.Forbidden, "Metrics are shown to the addresses of Infon:Metrics:AllowedAddresses and to who sends its token.");
}
