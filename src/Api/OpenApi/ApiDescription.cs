using Infon.Api.Callers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Infon.Api.OpenApi;

/// <summary>The description of the API, made from its routes: OpenAPI 3.1.</summary>
public static class ApiDescription
{
    /// <summary>The name of the document.</summary>
    public const string DocumentName = "v2";

    /// <summary>Where it is.</summary>
    public const string Path = "/api/v2/openapi.json";

    /// <summary>Adds what describes the API.</summary>
    public static void AddApiDescription(this IServiceCollection services)
    {
        services.AddOpenApi(DocumentName, options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = route => route.RelativePath?.StartsWith("api/v2/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer((document, _, _) => DocumentFrame.Add(document));
            options.AddOperationTransformer((operation, context, _) => OperationTerms.Add(operation, context));
            options.AddSchemaTransformer((schema, context, _) => SchemaExamples.Add(schema, context.JsonTypeInfo.Type));
        });
        services.AddSingleton<ApiDescriptionText>();
    }

    /// <summary>Maps the description. It is not itself described: whoever reads it has found it.</summary>
    public static void MapApiDescription(this IEndpointRouteBuilder app) =>
        app.MapGet(Path, async (ApiDescriptionText text) => TypedResults.Bytes(await text.Json(), "application/json"))
            .AllowAnyone().ExcludeFromDescription();
}
