using Infon.Domain.Accounts;
using Infon.Grains.Accounts.Identities;

namespace Infon.Silo.Storage.Accounts;

/// <summary>A row of the table of accounts at providers.</summary>
internal sealed class IdentityRow
{
    public const string Columns = "id, user_id, provider, subject, name, created_at";

    public const string Insert = $"INSERT INTO identities ({Columns}) VALUES (@Id, @UserId, @Provider, @Subject, @Name, @CreatedAt)";

    public Guid Id { get; init; }

    public Guid UserId { get; init; }

    public string Provider { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Name { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public static IdentityRow Of(IdentityRecord identity) => new()
    {
        Id = identity.Id,
        UserId = identity.User.Value,
        Provider = identity.Provider,
        Subject = identity.Subject,
        Name = identity.Name,
        CreatedAt = identity.CreatedAt,
    };

    public IdentityRecord ToRecord() => new(Id, new UserId(UserId), Provider, Subject, Name, CreatedAt);
}
