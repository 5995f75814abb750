using Infon.Domain.Accounts;
using Infon.Domain.Bots;

namespace Infon.Grains.Interfaces.Bots;

/// <summary>A bot as it is shown.</summary>
/// <param name="Id">Which bot.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Name">What it is called; unique among the bots of its owner.</param>
/// <param name="Description">What its owner says about it; may be empty.</param>
/// <param name="Visibility">Who may read its source.</param>
/// <param name="Revision">Grows with every change; an update names the one it builds on.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
/// <param name="Versions">How many versions it has, which is the number of the last.</param>
/// <param name="ActiveVersion">The number of the version that plays; null = none yet.</param>
/// <param name="ForkedFrom">What it was forked from; null = nothing.</param>
[GenerateSerializer, Immutable, Alias("bot")]
public sealed record BotView(
    [property: Id(0)] BotId Id,
    [property: Id(1)] UserId Owner,
    [property: Id(2)] string Name,
    [property: Id(3)] string Description,
    [property: Id(4)] Visibility Visibility,
    [property: Id(5)] int Revision,
    [property: Id(6)] DateTimeOffset CreatedAt,
    [property: Id(7)] DateTimeOffset UpdatedAt,
    [property: Id(8)] int Versions,
    [property: Id(9)] int? ActiveVersion,
    [property: Id(10)] ForkOriginView? ForkedFrom);

/// <summary>Where a fork began.</summary>
/// <param name="Bot">The bot that was forked.</param>
/// <param name="Version">Its version that was copied.</param>
/// <param name="Number">The number of that version.</param>
/// <param name="Owner">Whose it was.</param>
[GenerateSerializer, Immutable, Alias("fork-origin")]
public sealed record ForkOriginView(
    [property: Id(0)] BotId Bot, [property: Id(1)] BotVersionId Version, [property: Id(2)] int Number, [property: Id(3)] UserId Owner);
