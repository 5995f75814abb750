using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Domain.Notifications;
using Infon.Grains.Interfaces.Notifications;

namespace Infon.Silo.Storage.Notifications;

/// <summary>A row of the table of notifications.</summary>
internal sealed class NoticeRow
{
    /// <summary>What a query for rows selects.</summary>
    public const string Columns = "id, user_id, kind, at, sentence, match_id, bot_id, read_at";

    public Guid Id { get; init; }

    public Guid UserId { get; init; }

    public int Kind { get; init; }

    public DateTimeOffset At { get; init; }

    public string Sentence { get; init; } = "";

    public Guid? MatchId { get; init; }

    public Guid? BotId { get; init; }

    public DateTimeOffset? ReadAt { get; init; }

    /// <summary>Whose it is.</summary>
    public UserId User => new(UserId);

    /// <summary>The notification of the row.</summary>
    public NoticeView ToView() => new(
        new NotificationId(Id), (NotificationKinds)Kind, At, Sentence, MatchId is { } match ? new MatchId(match) : null,
        BotId is { } bot ? new BotId(bot) : null, ReadAt);
}
