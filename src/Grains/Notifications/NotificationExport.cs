using System.Globalization;
using Infon.Domain.Accounts;
using Infon.Grains.Accounts;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Notifications;

/// <summary>What a user was told, the last first, some to a file.</summary>
public sealed class NotificationExport(INotificationStore store) : IExportPart
{
    /// <inheritdoc/>
    public async Task<ExportPage> Read(UserId user, string? cursor)
    {
        var page = new PageRequest(int.Parse(cursor ?? "1", CultureInfo.InvariantCulture), PageRequest.LimitMax);
        var (notices, total) = await store.Of(user, isUnread: false, page);
        if (notices.IsEmpty)
        {
            return new ExportPage([], null);
        }

        var file = ExportJson.File($"notifications/{page.Page}.json", notices.Select(notice => new
        {
            Id = notice.Id.Value,
            notice.Kind,
            notice.At,
            notice.Sentence,
            MatchId = notice.Match?.Value,
            BotId = notice.Bot?.Value,
            notice.ReadAt,
        }));
        return new ExportPage([file], page.Offset + page.Limit < total ? (page.Page + 1).ToString(CultureInfo.InvariantCulture) : null);
    }
}
