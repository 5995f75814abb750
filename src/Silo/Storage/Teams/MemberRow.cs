using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Teams;

namespace Infon.Silo.Storage.Teams;

/// <summary>What the tables of bots and their versions say about a member.</summary>
internal sealed class MemberRow
{
    /// <summary>A query for rows, to which which ones is still to be added.</summary>
    public const string Query = """
        SELECT bots.id AS bot_id, bots.owner_id, bots.name, bots.deleted_at, bot_versions.id AS version_id, bot_versions.number,
          bot_versions.verdict, bot_versions.is_archived
        FROM bot_versions JOIN bots ON bots.id = bot_versions.bot_id
        """;

    public Guid BotId { get; init; }

    public Guid OwnerId { get; init; }

    public string Name { get; init; } = "";

    public DateTimeOffset? DeletedAt { get; init; }

    public Guid VersionId { get; init; }

    public int Number { get; init; }

    public int Verdict { get; init; }

    public int IsArchived { get; init; }

    /// <summary>The member of the row.</summary>
    public TeamMember ToMember() => new(
        new BotId(BotId), new BotVersionId(VersionId), Number, new UserId(OwnerId), Name, (Verdict)Verdict)
    {
        IsArchived = IsArchived != 0,
        IsDeleted = DeletedAt is not null,
    };
}
