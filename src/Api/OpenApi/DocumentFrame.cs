using System.Text.Json.Nodes;
using Infon.Api.Callers;
using Infon.Domain.ApiKeys;
using Microsoft.OpenApi;

namespace Infon.Api.OpenApi;

/// <summary>What the description says about the API as a whole.</summary>
public static class DocumentFrame
{
    /// <summary>The name of the answer that every route can give instead of its own.</summary>
    public const string Problem = "Problem";

    private const string About =
        """
        Everything the site does, over HTTP. JSON is camelCase, times are ISO 8601 in UTC, ids are UUIDs. A list takes `page` and `limit`
        and is `{ items, page, limit, total }`. Whatever goes wrong is a problem (RFC 9457) with a stable `code`.
        An update names the revision it builds on by `If-Match`; a request that changes something can be sent again without
        being carried out again when it has an `Idempotency-Key`.
        """;

    /// <summary>Adds it.</summary>
    public static Task Add(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Infon",
            Version = "2",
            Description = About.ReplaceLineEndings(" "),
            License = new OpenApiLicense { Name = "GPL-2.0-or-later", Identifier = "GPL-2.0-or-later" },
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [CallerSchemes.ApiKey] = Bearer($"A key made for programs, {ApiKeyText.Prefix}... Its scopes: {Scopes()}."),
            [CallerSchemes.AccessToken] = Bearer($"A signed-in app, {CallerSchemes.AccessTokenPrefix}..., with every scope."),
            [CallerSchemes.Session] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = CallerSchemes.SessionCookie,
                Description = "A signed-in browser, with every scope.",
            },
        };
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        document.Components.Schemas[Problem] = ProblemSchema();
        document.Components.Responses = new Dictionary<string, IOpenApiResponse>
        {
            [Problem] = new OpenApiResponse
            {
                Description = "Why not. The codes are listed in /api/v2/docs/problems.",
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Problem, document) },
                },
            },
        };
        return Task.CompletedTask;
    }

    private static string Scopes() => string.Join(", ", ScopeNames.All.Select(scope => scope.Name));

    private static OpenApiSecurityScheme Bearer(string description) =>
        new() { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = description };

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Description = "Why a request was refused (RFC 9457).",
        Required = new HashSet<string> { "type", "title", "status", "code", "detail" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text("Where the code is explained."),
            ["title"] = Text("What the code means in general."),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "The status code of the answer." },
            ["code"] = Text("The stable name of the reason; programs depend on it.", "request.invalid"),
            ["detail"] = Text("What is wrong in this case and what would be right."),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "What is wrong field by field, all at once.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } },
            },
            ["traceId"] = Text("What the logs call this request; only where something went wrong here."),
        },
    };

    private static OpenApiSchema Text(string description, string? example = null) => new()
    {
        Type = JsonSchemaType.String,
        Description = description,
        Examples = example is null ? null : [JsonValue.Create(example)],
    };
}
