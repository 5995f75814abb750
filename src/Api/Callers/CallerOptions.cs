namespace Infon.Api.Callers;

/// <summary>Who there is to call; bound from <c>Infon</c>.</summary>
public sealed record CallerOptions
{
    /// <summary>Whether whoever reaches the process is its one player, or people have accounts. Default Local.</summary>
    public CallerMode Mode { get; init; } = CallerMode.Local;
}

/// <summary>Whose process it is.</summary>
public enum CallerMode
{
    /// <summary>One player's, who need not sign in.</summary>
    Local,

    /// <summary>Everybody's with an account.</summary>
    Hosted,
}
