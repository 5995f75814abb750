namespace Infon.Web.Notifications;

/// <summary>A notification, as the hub tells it; the list of all is at /api/v2/notifications.</summary>
/// <param name="Id">Which notification.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="At">When it happened.</param>
/// <param name="Sentence">What happened, for people.</param>
/// <param name="Match">The match it is about; null = none.</param>
/// <param name="Bot">The user's own bot that it is about; null = none.</param>
public sealed record NoticeJson(Guid Id, string Kind, DateTimeOffset At, string Sentence, Guid? Match, Guid? Bot);
