using Infon.Domain.Accounts;
using Infon.Domain.ApiKeys;
using Infon.Domain.Refusals;

namespace Infon.Api.Callers;

/// <summary>Who may use a route: metadata of its endpoint. Whose things are touched, the grains decide.</summary>
/// <param name="Anyone">Whether it can be used without a credential.</param>
/// <param name="Scope">The scope that an API key needs; none = API keys cannot use it, unless anyone can.</param>
/// <param name="Admin">Whether it is for admins only.</param>
public sealed record Access(bool Anyone, Scopes Scope, bool Admin)
{
    /// <summary>Signed-in people, not their API keys.</summary>
    public static Access InPerson { get; } = new(Anyone: false, Scopes.None, Admin: false);

    /// <summary>Why this credential is not enough; null = it is.</summary>
    public Refusal? Objection(CallerPrincipal? principal)
    {
        if (principal is null)
        {
            return Anyone ? null : RequestRefusals.Unauthenticated.Because();
        }

        if (!principal.IsPersonal && ObjectionToKey(principal) is { } refusal)
        {
            return refusal;
        }

        return Admin && principal.Caller.Role != Role.Admin ? RequestRefusals.Forbidden.Because() : null;
    }

    private Refusal? ObjectionToKey(CallerPrincipal key) => Scope switch
    {
        Scopes.None => Anyone ? null : RequestRefusals.NotByKey.Because(),
        _ when (key.Scopes & Scope) == Scope => null,
        _ => RequestRefusals.ScopeMissing.Because($"This needs an API key with the scope {string.Join(", ", ScopeNames.Of(Scope))}."),
    };
}
