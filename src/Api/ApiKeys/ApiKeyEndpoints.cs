using Infon.Api.Callers;
using Infon.Api.Idempotency;
using Infon.Api.Problems;
using Infon.Domain.ApiKeys;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.ApiKeys;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Api.ApiKeys;

/// <summary>API keys over HTTP: for people, never for API keys.</summary>
public static class ApiKeyEndpoints
{
    /// <summary>The routes.</summary>
    public static void MapApiKeys(this IEndpointRouteBuilder api)
    {
        var keys = api.MapGroup("/api-keys").WithTags("API Keys").RequireInPerson();
        keys.MapGet("", List).Produces<ListJson<ApiKeyJson>>().WithSummary("Your API keys that stand, the last made first.");
        keys.MapPost("", Create).Produces<MadeApiKeyJson>(StatusCodes.Status201Created).WithMetadata(new SecretAnswer())
            .WithSummary("Makes an API key. The answer is the only one that shows it.");
        keys.MapDelete("/{id:guid}", Revoke).Produces(StatusCodes.Status204NoContent).WithSummary("Revokes an API key, at once.");
    }

    private static async Task<IResult> List(HttpContext http, IGrainFactory grains, int page = 1, int limit = PageRequest.LimitDefault)
    {
        var keys = await grains.GetGrain<IApiKeyListGrain>(0).Own(http.Caller(), new PageRequest(page, limit));
        return keys.ToResult(found => TypedResults.Ok(
            new ListJson<ApiKeyJson>([.. found.Items.Select(ApiKeyJson.Of)], found.Page, found.Limit, found.Total)));
    }

    private static async Task<IResult> Create(CreateApiKeyJson request, HttpContext http, IGrainFactory grains, TimeProvider time)
    {
        var scopes = Scopes.None;
        var errors = new FieldErrors();
        foreach (var name in request.Scopes ?? [])
        {
            var scope = ScopeNames.Find(name);
            errors.Add("scopes", scope is null ? $"There is no scope {name}." : null);
            scopes |= scope ?? Scopes.None;
        }

        if (errors.Any)
        {
            return RequestRefusals.Invalid.Because(errors).ToProblem();
        }

        var grain = grains.GetGrain<IApiKeyGrain>(Guid.CreateVersion7(time.GetUtcNow()));
        var made = await grain.Create(http.Caller(), new CreateApiKey(request.Name ?? "", scopes, request.ExpiresAt));
        return made.ToResult(key => TypedResults.Created((string?)null, MadeApiKeyJson.Of(key)));
    }

    private static async Task<IResult> Revoke(Guid id, HttpContext http, IGrainFactory grains)
    {
        var revoked = await grains.GetGrain<IApiKeyGrain>(id).Revoke(http.Caller());
        return revoked.ToResult(_ => TypedResults.NoContent());
    }
}
