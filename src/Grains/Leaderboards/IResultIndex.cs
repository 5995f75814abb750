using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Ratings;
using Infon.Grains.Interfaces.Leaderboards;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Leaderboards;

/// <summary>Where results of rated matches are counted.</summary>
public interface IResultIndex
{
    /// <summary>What a bot's versions did in each format.</summary>
    Task<ImmutableArray<RecordView>> OfBot(BotId bot);

    /// <summary>What a user's bots did.</summary>
    Task<UserRecordView> OfUser(UserId user);

    /// <summary>How the ratings of a bot's versions went: of each the first and the last point, and of the others so many that a graph is
    /// evenly full.</summary>
    Task<ImmutableArray<GraphPointView>> Graph(BotId bot, RatedFormat? format, int points);

    /// <summary>How a bot did against others, and how many there are.</summary>
    Task<(ImmutableArray<OpponentView> Opponents, long Total)> Opponents(ResultQuestion question, PageRequest page);

    /// <summary>How a bot did on maps, and on how many.</summary>
    Task<(ImmutableArray<MapRecordView> Maps, long Total)> Maps(ResultQuestion question, PageRequest page);
}
