using System.Globalization;
using Infon.Api.Callers;
using Infon.Api.Requests;
using Infon.Domain.ApiKeys;
using Infon.Grains.Interfaces.Wire;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Infon.Api.OpenApi;

/// <summary>What the description says about each route beside its signature: who may use it, and how it refuses.</summary>
public static class OperationTerms
{
    /// <summary>Adds it.</summary>
    public static Task Add(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var route = context.Description;
        var metadata = route.ActionDescriptor.EndpointMetadata;
        var document = context.Document!;
        var access = metadata.OfType<Access>().Last();
        operation.OperationId = OperationIds.Of(route.HttpMethod!, route.RelativePath!);
        operation.Security = Security(access, document);
        if (metadata.OfType<RequestShape>().LastOrDefault() is { } shape)
        {
            AddProblems(operation, Statuses(route.RelativePath!, access, shape, operation), document);
            AddParameterTerms(operation, route.HttpMethod!, access);
        }

        return Task.CompletedTask;
    }

    private static List<OpenApiSecurityRequirement> Security(Access access, OpenApiDocument document)
    {
        var needs = new List<OpenApiSecurityRequirement>();
        if (access.Anyone)
        {
            needs.Add([]);
        }

        if (access.Scope != Scopes.None)
        {
            needs.Add(Need(CallerSchemes.ApiKey, document, [.. ScopeNames.Of(access.Scope)]));
        }

        if (!access.Anyone || access.Scope != Scopes.None)
        {
            needs.Add(Need(CallerSchemes.AccessToken, document, access.Admin ? ["admin"] : []));
            needs.Add(Need(CallerSchemes.Session, document, access.Admin ? ["admin"] : []));
        }

        return needs;
    }

    private static OpenApiSecurityRequirement Need(string scheme, OpenApiDocument document, List<string> scopes) =>
        new() { [new OpenApiSecuritySchemeReference(scheme, document)] = scopes };

    private static IEnumerable<int> Statuses(string path, Access access, RequestShape shape, OpenApiOperation operation)
    {
        yield return StatusCodes.Status400BadRequest;
        yield return StatusCodes.Status401Unauthorized;
        if (!access.Anyone || access.Scope != Scopes.None)
        {
            yield return StatusCodes.Status403Forbidden;
        }

        if (path.Contains('{', StringComparison.Ordinal))
        {
            yield return StatusCodes.Status404NotFound;
        }

        if (operation.Parameters?.Any(parameter => parameter.Name == "If-Match") == true)
        {
            yield return StatusCodes.Status412PreconditionFailed;
        }

        if (shape.Body is not null)
        {
            yield return StatusCodes.Status409Conflict;
            yield return StatusCodes.Status413PayloadTooLarge;
            yield return StatusCodes.Status415UnsupportedMediaType;
        }

        yield return StatusCodes.Status429TooManyRequests;
        yield return StatusCodes.Status500InternalServerError;
        yield return StatusCodes.Status503ServiceUnavailable;
    }

    private static void AddParameterTerms(OpenApiOperation operation, string method, Access access)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            parameter.Description ??= parameter.Name switch
            {
                "page" => "Which page; the first is 1.",
                "limit" => $"How many items a page has, at most {PageRequest.LimitMax}.",
                "If-Match" => "The ETag that the change builds on; when it is no longer current, the change is refused.",
                _ => null,
            };
            if (parameter.Name is "page" or "limit" && parameter.Schema is OpenApiSchema schema)
            {
                schema.Minimum = "1";
                schema.Maximum = parameter.Name == "limit" ? PageRequest.LimitMax.ToString(CultureInfo.InvariantCulture) : null;
            }
        }

        if (method != "GET" && !access.Anyone)
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = "Idempotency-Key",
                In = ParameterLocation.Header,
                Description = "A name of your own for this request: sent again with it, the request is not carried out again for 24 hours.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 },
            });
        }
    }

    private static void AddProblems(OpenApiOperation operation, IEnumerable<int> statuses, OpenApiDocument document)
    {
        operation.Responses ??= [];
        foreach (var status in statuses)
        {
            operation.Responses.TryAdd(
                status.ToString(CultureInfo.InvariantCulture), new OpenApiResponseReference(DocumentFrame.Problem, document));
        }
    }
}
