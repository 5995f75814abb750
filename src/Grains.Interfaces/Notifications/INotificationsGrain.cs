using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Wire;
using Orleans.Concurrency;

namespace Infon.Grains.Interfaces.Notifications;

/// <summary>The notifications of a user, for that user only; its key is the user's id. Who has something to tell writes it together with what happened.</summary>
[Alias("notifications-grain")]
public interface INotificationsGrain : IGrainWithGuidKey
{
    /// <summary>The notifications, the last first.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="isUnread">Only those that were not read; else all.</param>
    /// <param name="page">Which part of the list.</param>
    [Alias("list"), AlwaysInterleave]
    Task<Outcome<PageOf<NoticeView>>> List(Caller caller, bool isUnread, PageRequest page);

    /// <summary>How many were not read.</summary>
    [Alias("count-unread"), AlwaysInterleave]
    Task<Outcome<int>> CountUnread(Caller caller);

    /// <summary>Notes that some were read; what was read before stays as it is. Gives how many are unread then.</summary>
    [Alias("read")]
    Task<Outcome<int>> Read(Caller caller, ReadNotifications request);
}
