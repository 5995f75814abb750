using System.Text;
using Infon.Api.Callers;
using Infon.Api.Requests;
using Infon.ProcessKit;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Api.Tests.Requests;

/// <summary>A route of the running process, by its endpoint: new routes are walked without anybody thinking of it.</summary>
public sealed record Route(string Method, string Pattern, RouteEndpoint Endpoint)
{
    public Access Access => Endpoint.Metadata.GetMetadata<Access>()!;

    public RequestShape? Shape => Endpoint.Metadata.GetMetadata<RequestShape>();

    public bool IsPage => Endpoint.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>()?.ExcludeFromDescription == true;

    public bool HasParameters => Endpoint.RoutePattern.Parameters.Count > 0;

    /// <summary>All routes of the API, in the order of their patterns. HEAD is left out: it is GET without the body, which the walk would read.</summary>
    public static IReadOnlyList<Route> All(RunningInfon process) =>
    [
        .. process.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api/", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
                .Where(method => method != "HEAD").Select(method => new Route(method, endpoint.RoutePattern.RawText!.TrimEnd('/'), endpoint)))
            .OrderBy(route => route.Pattern, StringComparer.Ordinal).ThenBy(route => route.Method, StringComparer.Ordinal),
    ];

    /// <summary>Its path with something in the place of each parameter.</summary>
    public string PathWith(Func<string, string> value) => string.Concat(Endpoint.RoutePattern.PathSegments.Select(segment =>
        "/" + string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => value(parameter.Name),
            _ => "",
        }))));

    /// <summary>A request for it with a body that says nothing.</summary>
    public HttpRequestMessage Request(string path, string? body = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), path);
        if (Method is not ("GET" or "HEAD"))
        {
            var type = Endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.Http.Metadata.IAcceptsMetadata>()?.ContentTypes[0] ?? "application/json";
            request.Content = new StringContent(body ?? "{}", Encoding.UTF8, type);
        }

        return request;
    }

    public override string ToString() => $"{Method} {Pattern}";
}
