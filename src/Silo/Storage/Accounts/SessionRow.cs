using Infon.Domain.Accounts;
using Infon.Domain.Sessions;
using Infon.Grains.Sessions;

namespace Infon.Silo.Storage.Accounts;

/// <summary>A row of the table of sessions.</summary>
internal sealed class SessionRow
{
    public const string Columns = "id, user_id, kind, secret_hash, access_hash, access_until, device, address, created_at, last_seen_at";

    public Guid Id { get; init; }

    public Guid UserId { get; init; }

    public int Kind { get; init; }

    public string SecretHash { get; init; } = "";

    public string? AccessHash { get; init; }

    public DateTimeOffset? AccessUntil { get; init; }

    public string Device { get; init; } = "";

    public string Address { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset LastSeenAt { get; init; }

    public static SessionRow Of(SessionRecord session) => new()
    {
        Id = session.Id.Value,
        UserId = session.User.Value,
        Kind = (int)session.Kind,
        SecretHash = session.SecretHash,
        AccessHash = session.AccessHash,
        AccessUntil = session.AccessUntil,
        Device = session.Device,
        Address = session.Address,
        CreatedAt = session.CreatedAt,
        LastSeenAt = session.LastSeenAt,
    };

    public SessionRecord ToRecord() => new(
        new SessionId(Id), new UserId(UserId), (SessionKind)Kind, SecretHash, AccessHash, AccessUntil, Device, Address, CreatedAt, LastSeenAt);
}
