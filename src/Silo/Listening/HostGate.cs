using System.Net;
using Infon.Api.Problems;
using Infon.Domain.Refusals;
using Infon.Silo.Options;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Listening;

/// <summary>
/// Turns away requests that were meant for somebody else. In local mode whoever reaches the process is its player, so a page of another site that
/// reaches it through a visitor's browser must not: neither under a name it made point here, nor from its own origin.
/// </summary>
internal sealed class HostGate
{
    private readonly RequestDelegate _next;
    private readonly bool _isLocal;
    private readonly HashSet<string> _names;

    public HostGate(RequestDelegate next, IOptions<InfonOptions> process, IOptions<ListeningOptions> listening, IConfiguration configuration)
    {
        _next = next;
        _isLocal = process.Value.Mode == Mode.Local;
        _names = Words(listening.Value.AllowedHosts, ',').ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (_isLocal)
        {
            _names.Add("localhost");
            _names.UnionWith(Words(configuration["Urls"] ?? "", ';').Select(address => BindingAddress.Parse(address).Host));
        }
    }

    public Task InvokeAsync(HttpContext context) => Objection(context) is { } refusal
        ? refusal.Because().ToProblem().ExecuteAsync(context)
        : _next(context);

    private RefusalCode? Objection(HttpContext context)
    {
        var host = context.Request.Host;
        if (_names.Count > 0 && !_names.Contains(host.Host) && !(_isLocal && IsThisMachine(host.Host, context.Connection.LocalIpAddress)))
        {
            return ListeningRefusals.ForeignHost;
        }

        var origin = context.Request.Headers.Origin;
        return _isLocal && origin.Count > 0 && !IsOwn(origin.ToString(), host) ? ListeningRefusals.ForeignOrigin : null;
    }

    /// <summary>No name that somebody made point here, but the address of this machine itself.</summary>
    private static bool IsThisMachine(string host, IPAddress? local) => IPAddress.TryParse(host.Trim('[', ']'), out var address)
        && (IPAddress.IsLoopback(address) || (local is not null && address.Equals(Networks.Plain(local))));

    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var address) && string.Equals(address.Authority, host.Value, StringComparison.OrdinalIgnoreCase);

    private static string[] Words(string list, char separator) =>
        list.Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
