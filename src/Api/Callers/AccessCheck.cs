using Infon.Api.Problems;
using Infon.Domain.Refusals;
using Microsoft.AspNetCore.Authentication;

namespace Infon.Api.Callers;

/// <summary>Stops requests whose credential is wrong or not enough, before anything of them is read.</summary>
public static class AccessCheck
{
    /// <summary>Adds the check; it stands behind authentication.</summary>
    public static void UseAccessCheck(this IApplicationBuilder app) => app.Use(next => async context =>
    {
        var principal = context.Principal();
        var refusal = principal is null && context.Request.Headers.Authorization.Count > 0
            ? await ObjectionToCredential(context)
            : context.GetEndpoint()?.Metadata.GetMetadata<Access>()?.Objection(principal);
        await (refusal is null ? next(context) : refusal.ToProblem().ExecuteAsync(context));
    });

    private static async Task<Refusal> ObjectionToCredential(HttpContext context) =>
        (await context.AuthenticateAsync()).Failure is CallerRefusedException refused
            ? refused.Refusal
            : RequestRefusals.Unauthenticated.Because();
}
