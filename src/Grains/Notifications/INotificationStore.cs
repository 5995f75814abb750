using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Notifications;
using Infon.Grains.Interfaces.Notifications;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Notifications;

/// <summary>Where notifications are read. They are written together with what they tell of.</summary>
public interface INotificationStore
{
    /// <summary>Writes those that tell of something that was written before, for those who want to be told of their kind.</summary>
    Task Add(ImmutableArray<Notification> told);

    /// <summary>What a user is told within the site, the last first, and how many there are in all.</summary>
    /// <param name="user">Who.</param>
    /// <param name="isUnread">Only what was not read; else all.</param>
    /// <param name="page">Which part of the list.</param>
    Task<(ImmutableArray<NoticeView> Notices, long Total)> Of(UserId user, bool isUnread, PageRequest page);

    /// <summary>How many a user has not read.</summary>
    Task<int> CountUnread(UserId user);

    /// <summary>Notes that a user read one, or it and all that are older; false = the user has none of that id.</summary>
    Task<bool> Read(UserId user, NotificationId notification, bool withOlder, DateTimeOffset now);

    /// <summary>Those of these that their users are told within the site.</summary>
    Task<ImmutableArray<(UserId User, NoticeView Notice)>> Told(ImmutableArray<NotificationId> ids);

    /// <summary>Forgets of every user all but the last.</summary>
    /// <param name="kept">How many are kept.</param>
    Task Trim(int kept);

    /// <summary>Forgets everything of a user.</summary>
    Task Erase(UserId user);
}
