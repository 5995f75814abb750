using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Accounts;

/// <summary>The account itself: profile, settings, picture, linked providers, sessions and sign-ins, without anything that lets somebody in.</summary>
public sealed class AccountExport(IUserStore store, IAvatarStore avatars) : IExportPart
{
    /// <inheritdoc/>
    public async Task<ExportPage> Read(UserId user, string? cursor)
    {
        var record = await store.Find(user);
        if (record is null)
        {
            return new ExportPage([], null);
        }

        var sessions = await store.SessionsOf(user);
        var identities = await store.IdentitiesOf(user);
        var (signIns, _) = await store.SignInsOf(user, new PageRequest(1, PageRequest.LimitMax));
        var files = ImmutableArray.Create(
            ExportJson.File("profile.json", new
            {
                Id = record.Id.Value,
                record.Username,
                record.Email,
                record.EmailPending,
                record.DisplayName,
                record.Bio,
                record.Avatar,
                NotifyInApp = record.NotifyInApp.ToString(),
                NotifyByMail = record.NotifyByMail.ToString(),
                record.Role,
                record.CreatedAt,
                record.UpdatedAt,
            }),
            ExportJson.File(
                "sessions.json", sessions.Select(session => new { session.Kind, session.Device, session.Address, session.CreatedAt, session.LastSeenAt })),
            ExportJson.File("identities.json", identities.Select(identity => new { identity.Provider, identity.Subject, identity.Name, identity.CreatedAt })),
            ExportJson.File("sign-ins.json", signIns.Select(signIn => new { signIn.At, signIn.Result, signIn.By, signIn.Device, signIn.Address })));
        return new ExportPage(await WithPicture(files, record), null);
    }

    private async Task<ImmutableArray<ExportFile>> WithPicture(ImmutableArray<ExportFile> files, UserRecord user) =>
        user.AvatarHash is { } hash && await avatars.Find(user.Id, hash) is { } picture
            ? files.Add(new ExportFile($"avatar.{picture.Extension}", picture.File))
            : files;
}
