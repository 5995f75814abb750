namespace Infon.Api.Callers;

/// <summary>
/// Metadata of routes that take a credential from the query too: <c>?access_token=...</c>. A browser cannot send a header with a WebSocket; all
/// other requests can, and addresses are written down in more places than headers.
/// </summary>
public sealed record TokenInQuery
{
    private const string Parameter = "access_token";

    /// <summary>Takes the credential over; it stands before whatever looks at credentials.</summary>
    public static void Use(IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (request.Headers.Authorization.Count == 0
            && context.GetEndpoint()?.Metadata.GetMetadata<TokenInQuery>() is not null
            && request.Query[Parameter] is [{ Length: > 0 } token])
        {
            request.Headers.Authorization = $"Bearer {token}";
        }

        return next(context);
    });
}
