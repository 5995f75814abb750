using Infon.Domain.Accounts;
using Infon.Domain.Notifications;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Notifications;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Notifications;

/// <summary>Shows a user's notifications and notes which were read. It keeps nothing: others write what there is to tell.</summary>
public sealed class NotificationsGrain(INotificationStore store, TimeProvider time) : Grain, INotificationsGrain
{
    private UserId User => new(this.GetPrimaryKey());

    /// <inheritdoc/>
    public async Task<Outcome<PageOf<NoticeView>>> List(Caller caller, bool isUnread, PageRequest page)
    {
        if (Objection(caller) is { } refusal)
        {
            return refusal;
        }

        var (notices, total) = await store.Of(User, isUnread, page);
        return new PageOf<NoticeView>(notices, page.Page, page.Limit, total);
    }

    /// <inheritdoc/>
    public async Task<Outcome<int>> CountUnread(Caller caller) =>
        Objection(caller) is { } refusal ? refusal : await store.CountUnread(User);

    /// <inheritdoc/>
    public async Task<Outcome<int>> Read(Caller caller, ReadNotifications request)
    {
        if (Objection(caller) is { } refusal)
        {
            return refusal;
        }

        var isThere = await store.Read(User, request.Notification, request.WithOlder, time.GetUtcNow());
        return isThere ? await store.CountUnread(User) : NotificationRefusals.NotFound.Because();
    }

    private Refusal? Objection(Caller caller) => caller.Is(User) ? null
        : (caller.User is null ? RequestRefusals.Unauthenticated : RequestRefusals.Forbidden).Because();
}
