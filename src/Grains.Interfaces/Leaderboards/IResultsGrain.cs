using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Ratings;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Interfaces.Leaderboards;

/// <summary>Counts results of rated matches: any number of workers, each answer a few indexed queries.</summary>
[Alias("results-grain")]
public interface IResultsGrain : IGrainWithIntegerKey
{
    /// <summary>What a bot's versions did in each format.</summary>
    [Alias("of-bot")]
    Task<Outcome<ImmutableArray<RecordView>>> OfBot(BotId bot);

    /// <summary>What a user's bots did.</summary>
    [Alias("of-user")]
    Task<UserRecordView> OfUser(UserId user);

    /// <summary>How the ratings of a bot's versions went.</summary>
    /// <param name="bot">Which bot.</param>
    /// <param name="format">In which format; null = in all.</param>
    [Alias("graph")]
    Task<Outcome<ImmutableArray<GraphPointView>>> Graph(BotId bot, RatedFormat? format);

    /// <summary>How a bot did against others, the most frequent first. In a free-for-all each opponent is a game of its own.</summary>
    [Alias("opponents")]
    Task<Outcome<PageOf<OpponentView>>> Opponents(ResultQuestion question, PageRequest page);

    /// <summary>How a bot did on each map, the most frequent first.</summary>
    [Alias("maps")]
    Task<Outcome<PageOf<MapRecordView>>> Maps(ResultQuestion question, PageRequest page);
}

/// <summary>Whose results.</summary>
/// <param name="Bot">Of which bot.</param>
/// <param name="Version">Of its version of that number; null = of all.</param>
/// <param name="Format">In which format; null = in all.</param>
[GenerateSerializer, Immutable, Alias("result-question")]
public sealed record ResultQuestion(
    [property: Id(0)] BotId Bot, [property: Id(1)] int? Version, [property: Id(2)] RatedFormat? Format);
