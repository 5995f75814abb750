using System.Security.Claims;
using Infon.Domain.Accounts;

namespace Infon.Api.Callers;

/// <summary>How the framework's principal carries who asks.</summary>
public static class CallerClaims
{
    /// <summary>A principal for a user.</summary>
    public static ClaimsPrincipal PrincipalOf(UserId user, Role role, string scheme) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, user.ToString()), new Claim(ClaimTypes.Role, role.ToString())], scheme));

    /// <summary>Who asks, as far as the request proves it.</summary>
    public static Caller Caller(this HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            ? new Caller(new UserId(Guid.Parse(id)), context.User.IsInRole(nameof(Role.Admin)) ? Role.Admin : Role.User)
            : Domain.Accounts.Caller.Anonymous;
}
