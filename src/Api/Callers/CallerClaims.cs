using Infon.Domain.Accounts;
using Infon.Domain.ApiKeys;
using Infon.Domain.Refusals;
using Microsoft.AspNetCore.Authentication;

namespace Infon.Api.Callers;

/// <summary>How a request carries who asks.</summary>
public static class CallerClaims
{
    /// <summary>A principal for a user who is here in person: every scope.</summary>
    public static CallerPrincipal PrincipalOf(UserId user, Role role, string scheme, Guid? credential = null) =>
        new(new Caller(user, role), scheme, Scopes.All, credential);

    /// <summary>A proof of who asks.</summary>
    public static AuthenticateResult Proof(this CallerPrincipal principal) =>
        AuthenticateResult.Success(new AuthenticationTicket(principal, principal.Scheme));

    /// <summary>A credential in the header <c>Authorization</c> that proves nothing: the request is refused, whatever it asks for.</summary>
    public static AuthenticateResult NoProof(this Refusal refusal) => AuthenticateResult.Fail(new CallerRefusedException(refusal));

    /// <summary>What the credential of the request proves; null = it came without one.</summary>
    public static CallerPrincipal? Principal(this HttpContext context) => context.User as CallerPrincipal;

    /// <summary>Who asks, as far as the request proves it.</summary>
    public static Caller Caller(this HttpContext context) => context.Principal()?.Caller ?? Domain.Accounts.Caller.Anonymous;
}
