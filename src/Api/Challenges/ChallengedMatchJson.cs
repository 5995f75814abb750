using System.Text.Json.Serialization;
using Infon.Api.Matches;
using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Opponents;
using Infon.Grains.Interfaces.Challenges;

namespace Infon.Api.Challenges;

/// <summary>A match that was asked for just now.</summary>
public sealed record ChallengedMatchJson : MatchJson
{
    private ChallengedMatchJson(ChallengeView challenge)
        : base(Of(challenge.Match))
    {
        RatingNote = challenge.RatingNote;
        Chosen = [.. challenge.Chosen.Select(ChosenOpponentJson.Of)];
    }

    /// <summary>Why it is not rated, or not for everybody; null = it is as you asked.</summary>
    [JsonPropertyOrder(1)]
    public string? RatingNote { get; init; }

    /// <summary>Why these opponents, if the platform chose them; empty = you named them.</summary>
    [JsonPropertyOrder(1)]
    public IReadOnlyList<ChosenOpponentJson> Chosen { get; init; }

    /// <summary>A challenge as the API shows it.</summary>
    public static ChallengedMatchJson Of(ChallengeView challenge) => new(challenge);
}

/// <summary>Why an opponent was chosen.</summary>
/// <param name="VersionId">The version, of a bot or of a team.</param>
/// <param name="Reason">tellsMost: a game against it tells most about both ratings. exploration: blindly among those near you, so that nobody is forgotten. onlyOne: there is nobody else.</param>
/// <param name="ChanceToWin">Your expected score against it, from 0 to 1.</param>
/// <param name="GainBits">What the game is expected to tell about both ratings.</param>
/// <param name="Considered">How many were within reach.</param>
/// <param name="Reach">How far away in points an opponent could be.</param>
public sealed record ChosenOpponentJson(
    Guid VersionId, OpponentReason Reason, decimal ChanceToWin, decimal GainBits, int Considered, int Reach)
{
    /// <summary>A choice as the API shows it.</summary>
    public static ChosenOpponentJson Of(ChosenOpponent chosen) => new(
        chosen.Entrant.Value, chosen.Reason, Math.Round(chosen.ChanceToWin / (decimal)ExpectedScore.Win, 3), chosen.Gain / 1000m, chosen.Considered,
        chosen.Reach);
}
