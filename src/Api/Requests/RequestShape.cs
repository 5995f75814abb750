using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Metadata;

namespace Infon.Api.Requests;

/// <summary>What a route reads and writes: metadata of its endpoint, gathered once from the signature of its handler.</summary>
/// <param name="Body">The type of its JSON body; null = it reads none.</param>
/// <param name="BodyOptional">Whether the body may be left out.</param>
/// <param name="Query">The parameters it takes from the query.</param>
/// <param name="Answers">The types of content it answers with.</param>
public sealed record RequestShape(
    JsonTypeInfo? Body, bool BodyOptional, ImmutableArray<QueryParameter> Query, ImmutableArray<string> Answers)
{
    private const string Json = "application/json";

    /// <summary>The shape of a route.</summary>
    /// <param name="route">The route as far as it is built.</param>
    /// <param name="typeOf">How a type is read as JSON.</param>
    public static RequestShape Of(RouteEndpointBuilder route, Func<Type, JsonTypeInfo> typeOf)
    {
        var accepts = route.Metadata.OfType<IAcceptsMetadata>().LastOrDefault();
        var readsJson = accepts?.RequestType is not null && accepts.ContentTypes.Contains(Json);
        var inPath = route.RoutePattern.Parameters.Select(parameter => parameter.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var answers = route.Metadata.OfType<IProducesResponseTypeMetadata>()
            .Where(answer => answer.StatusCode < StatusCodes.Status300MultipleChoices).SelectMany(answer => answer.ContentTypes).Distinct();
        return new(
            readsJson ? typeOf(accepts!.RequestType!) : null,
            accepts?.IsOptional ?? true,
            [.. route.Metadata.OfType<IParameterBindingMetadata>().Where(IsQuery).Select(QueryParameter.Of)],
            [.. answers.DefaultIfEmpty(Json)]);

        bool IsQuery(IParameterBindingMetadata parameter) =>
            !inPath.Contains(parameter.Name)
            && QueryParameter.Reads(parameter.ParameterInfo.ParameterType)
            && !parameter.ParameterInfo.GetCustomAttributes().OfType<IFromHeaderMetadata>().Any();
    }
}
