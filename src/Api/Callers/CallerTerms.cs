namespace Infon.Api.Callers;

/// <summary>Who there is to call.</summary>
/// <param name="Mode">Whether whoever reaches the process is its one player, or people have accounts.</param>
public sealed record CallerTerms(CallerMode Mode);

/// <summary>Whose process it is.</summary>
public enum CallerMode
{
    /// <summary>One player's, who need not sign in.</summary>
    Local,

    /// <summary>Everybody's with an account.</summary>
    Hosted,
}
