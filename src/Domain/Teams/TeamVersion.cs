using Infon.Domain.Bots;

namespace Infon.Domain.Teams;

/// <summary>A version of a team: who played for it at one time. Nothing of it ever changes.</summary>
/// <param name="Id">Which version.</param>
/// <param name="Team">Of which team.</param>
/// <param name="Number">Its number among the versions of the team; the first is 1.</param>
/// <param name="First">The bot version that takes the first seat.</param>
/// <param name="Second">The bot version that takes the second seat; it may be the same.</param>
/// <param name="CreatedAt">When it was made.</param>
public sealed record TeamVersion(
    TeamVersionId Id, TeamId Team, int Number, BotVersionId First, BotVersionId Second, DateTimeOffset CreatedAt)
{
    /// <summary>Whether these two play for it, in this order.</summary>
    public bool Has(BotVersionId first, BotVersionId second) => First == first && Second == second;
}
