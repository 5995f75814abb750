using Infon.Domain.Accounts;

namespace Infon.Domain.ApiKeys;

/// <summary>What API keys may be.</summary>
public static class ApiKeyRules
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLengthMax = 64;

    /// <summary>How many keys of a user stand at once.</summary>
    public const int PerUserMax = 50;

    /// <summary>What is wrong with a name; null = nothing.</summary>
    public static string? ObjectionToName(string? name) => name switch
    {
        null or "" => "A key needs a name, so that you know later what it is for.",
        { Length: > NameLengthMax } => $"A name has at most {NameLengthMax} characters; this one has {name.Length}.",
        _ when name.Trim().Length != name.Length => "A name neither begins nor ends with a space.",
        _ when name.Any(char.IsControl) => "A name has no control characters.",
        _ => null,
    };

    /// <summary>What is wrong with scopes; null = nothing.</summary>
    public static string? ObjectionToScopes(Scopes scopes) => scopes switch
    {
        Scopes.None => $"A key needs at least one scope: {string.Join(", ", ScopeNames.Of(Scopes.All))}.",
        _ when (scopes & ~Scopes.All) != 0 => "There is no such scope.",
        _ => null,
    };

    /// <summary>What is wrong with the end of a key; null = nothing.</summary>
    public static string? ObjectionToExpiry(DateTimeOffset? expiresAt, DateTimeOffset now) =>
        expiresAt <= now ? "A key ends in the future, or never." : null;

    /// <summary>Whose keys a caller may see and end: their own.</summary>
    public static bool MayManage(Caller caller, ApiKey key) => caller.Is(key.Owner);
}
