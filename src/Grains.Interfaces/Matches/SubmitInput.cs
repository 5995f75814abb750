namespace Infon.Grains.Interfaces.Matches;

/// <summary>What can be handed to a bot while its match runs.</summary>
public enum SubmittedKind : byte
{
    /// <summary>New code, to be run in the running program.</summary>
    Code = 0,

    /// <summary>A line for its console.</summary>
    Line = 1,

    /// <summary>To start again.</summary>
    Restart = 2,
}

/// <summary>Something for a bot in a running match.</summary>
/// <param name="Seat">The seat of the bot, which must be the caller's; the first is 0.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The code or the line; null = none.</param>
[GenerateSerializer, Immutable, Alias("submit-input")]
public sealed record SubmitInput([property: Id(0)] int Seat, [property: Id(1)] SubmittedKind Kind, [property: Id(2)] string? Text);
