using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Challenges;

namespace Infon.Silo.Storage.Challenges;

/// <summary>A version, its bot and the owner, as challenges see them.</summary>
internal sealed class ContenderRow
{
    /// <summary>A query for contenders, to which a condition is added. The bot that has the first version of a shape owns it, as long as it is
    /// not deleted.</summary>
    public const string Query = """
        SELECT bots.id AS bot_id, bot_versions.id AS version_id, bot_versions.number, bots.owner_id, bots.name, bots.deleted_at,
          bot_versions.verdict, bot_versions.is_archived, users.standing, users.created_at AS owner_since,
          (SELECT earliest.bot_id FROM bot_versions earliest JOIN bots its_bot ON its_bot.id = earliest.bot_id
           WHERE earliest.shape = bot_versions.shape AND its_bot.deleted_at IS NULL
           ORDER BY earliest.created_at, earliest.id LIMIT 1) AS first_bot_id
        FROM bot_versions JOIN bots ON bots.id = bot_versions.bot_id JOIN users ON users.id = bots.owner_id
        """;

    public Guid BotId { get; init; }

    public Guid VersionId { get; init; }

    public int Number { get; init; }

    public Guid OwnerId { get; init; }

    public string Name { get; init; } = "";

    public DateTimeOffset? DeletedAt { get; init; }

    public int Verdict { get; init; }

    public int IsArchived { get; init; }

    public int Standing { get; init; }

    public DateTimeOffset OwnerSince { get; init; }

    public Guid? FirstBotId { get; init; }

    /// <summary>The contender of the row.</summary>
    public Contender ToContender() => new(new BotId(BotId), new BotVersionId(VersionId), Number, new UserId(OwnerId), Name)
    {
        OwnerStanding = (Standing)Standing,
        OwnerSince = OwnerSince,
        Verdict = (Verdict)Verdict,
        IsArchived = IsArchived != 0,
        IsDeleted = DeletedAt is not null,
        IsCopy = FirstBotId is { } first && first != BotId,
    };
}
