using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Domain.Notifications;

namespace Infon.Grains.Interfaces.Notifications;

/// <summary>A notification as its user sees it.</summary>
/// <param name="Id">Which notification.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="At">When it happened.</param>
/// <param name="Sentence">What happened, for people.</param>
/// <param name="Match">The match it is about; null = none.</param>
/// <param name="Bot">The user's own bot that it is about; null = none.</param>
/// <param name="ReadAt">When it was read; null = it has not been.</param>
[GenerateSerializer, Immutable, Alias("notice")]
public sealed record NoticeView(
    [property: Id(0)] NotificationId Id,
    [property: Id(1)] NotificationKinds Kind,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] string Sentence,
    [property: Id(4)] MatchId? Match,
    [property: Id(5)] BotId? Bot,
    [property: Id(6)] DateTimeOffset? ReadAt);
