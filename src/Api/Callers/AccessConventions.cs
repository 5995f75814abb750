using Infon.Domain.ApiKeys;

namespace Infon.Api.Callers;

/// <summary>How a route says who may use it. A route that says nothing is for signed-in people only.</summary>
public static class AccessConventions
{
    /// <summary>Signed-in people, and API keys with the scope.</summary>
    public static TBuilder RequireScope<TBuilder>(this TBuilder route, Scopes scope)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Access(Anyone: false, scope, Admin: false));

    /// <summary>Signed-in people only: API keys cannot manage accounts or keys.</summary>
    public static TBuilder RequireInPerson<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(Access.InPerson);

    /// <summary>Admins, signed in in person.</summary>
    public static TBuilder RequireAdmin<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Access(Anyone: false, Scopes.None, Admin: true));

    /// <summary>Everybody, signed in or not; an API key needs the scope, if one is named.</summary>
    public static TBuilder AllowAnyone<TBuilder>(this TBuilder route, Scopes scope = Scopes.None)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new Access(Anyone: true, scope, Admin: false));
}
