using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Matches;

namespace Infon.Domain.Notifications;

/// <summary>Which notification.</summary>
public readonly record struct NotificationId(Guid Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}

/// <summary>Something that a user is told.</summary>
/// <param name="Id">Which notification.</param>
/// <param name="User">Who is told.</param>
/// <param name="Kind">What it is about; exactly one kind.</param>
/// <param name="At">When it happened.</param>
/// <param name="Sentence">What happened, for people.</param>
public sealed record Notification(NotificationId Id, UserId User, NotificationKinds Kind, DateTimeOffset At, string Sentence)
{
    /// <summary>The match it is about; null = none.</summary>
    public MatchId? Match { get; init; }

    /// <summary>The user's own bot that it is about; null = none.</summary>
    public BotId? Bot { get; init; }
}
