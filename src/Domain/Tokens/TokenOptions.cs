namespace Infon.Domain.Tokens;

/// <summary>The numbers of competition tokens.</summary>
public sealed record TokenOptions
{
    /// <summary>What an account begins with. Default 10.</summary>
    public int Start { get; init; } = 10;

    /// <summary>What a day brings. Default 1.</summary>
    public int PerDay { get; init; } = 1;

    /// <summary>Days and refunds bring nothing above it. Default 20.</summary>
    public int Cap { get; init; } = 20;

    /// <summary>The price of a live challenge. Default 1.</summary>
    public int LiveChallenge { get; init; } = 1;

    /// <summary>The price of a headless challenge. Default 0.</summary>
    public int HeadlessChallenge { get; init; }

    /// <summary>The price of entering a tournament. Default 1.</summary>
    public int TournamentEntry { get; init; } = 1;

    /// <summary>The price of what tokens are spent on; nothing else costs anything.</summary>
    public int PriceOf(TokenCause cause) => cause switch
    {
        TokenCause.LiveChallenge => LiveChallenge,
        TokenCause.HeadlessChallenge => HeadlessChallenge,
        TokenCause.TournamentEntry => TournamentEntry,
        _ => 0,
    };
}
