using Infon.Domain.Bots;
using Infon.Domain.Teams;

namespace Infon.Domain.Ratings;

/// <summary>Who has a rating: a bot version, or in 2v2 a team version as well.</summary>
public readonly record struct EntrantId(Guid Value)
{
    /// <summary>A bot version as somebody rated.</summary>
    public static EntrantId Of(BotVersionId version) => new(version.Value);

    /// <summary>A team version as somebody rated.</summary>
    public static EntrantId Of(TeamVersionId version) => new(version.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
