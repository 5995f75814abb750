using Infon.Domain.Accounts;
using Infon.Domain.Bots;

namespace Infon.Grains.Interfaces.Bots;

/// <summary>Two versions of a bot, to be compared.</summary>
/// <param name="Before">The number of the one.</param>
/// <param name="BeforeSource">Its source.</param>
/// <param name="After">The number of the other.</param>
/// <param name="AfterSource">Its source.</param>
[GenerateSerializer, Immutable, Alias("version-pair")]
public sealed record VersionPair(
    [property: Id(0)] int Before, [property: Id(1)] string BeforeSource, [property: Id(2)] int After, [property: Id(3)] string AfterSource);

/// <summary>A version that is nearly the same as another.</summary>
/// <param name="Bot">Of which bot.</param>
/// <param name="Name">What the bot is called.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Version">Which version.</param>
/// <param name="Number">Its number.</param>
/// <param name="CreatedAt">When it was saved.</param>
[GenerateSerializer, Immutable, Alias("duplicate")]
public sealed record DuplicateView(
    [property: Id(0)] BotId Bot,
    [property: Id(1)] string Name,
    [property: Id(2)] UserId Owner,
    [property: Id(3)] BotVersionId Version,
    [property: Id(4)] int Number,
    [property: Id(5)] DateTimeOffset CreatedAt);
