using Infon.Domain.Accounts;
using Infon.Domain.Bots;

namespace Infon.Domain.Teams;

/// <summary>A bot version as a member of a team, as it is now.</summary>
/// <param name="Bot">Which bot.</param>
/// <param name="Version">Which version of it.</param>
/// <param name="Number">The number of that version.</param>
/// <param name="Owner">Whose bot it is.</param>
/// <param name="Name">What the bot is called; empty = it was deleted.</param>
/// <param name="Verdict">What the validation of the version came to.</param>
public sealed record TeamMember(BotId Bot, BotVersionId Version, int Number, UserId Owner, string Name, Verdict Verdict)
{
    /// <summary>Whether the version is archived.</summary>
    public bool IsArchived { get; init; }

    /// <summary>Whether the bot was deleted.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>Why it cannot play, in a sentence; null = it can.</summary>
    public string? Objection => this switch
    {
        { IsDeleted: true } => "The bot was deleted.",
        { Verdict: Verdict.DoesNotLoad } => $"Version {Number} of {Name} does not load.",
        { IsArchived: true } => $"Version {Number} of {Name} is archived.",
        _ => null,
    };
}
