using Infon.Domain.Accounts;
using Infon.Domain.Bots;

namespace Infon.Silo.Storage.Bots;

/// <summary>A row of the table of bots.</summary>
internal sealed class BotRow
{
    /// <summary>What a query for rows selects.</summary>
    public const string Columns = """
        bots.id, bots.owner_id, bots.name, bots.description, bots.visibility, bots.revision, bots.created_at, bots.updated_at, bots.versions,
        bots.active_version, bots.deleted_at, bots.forked_from_bot, bots.forked_from_version, bots.forked_from_number, bots.forked_from_owner
        """;

    public Guid Id { get; init; }

    public Guid OwnerId { get; init; }

    public string Name { get; init; } = "";

    public string Description { get; init; } = "";

    public int Visibility { get; init; }

    public int Revision { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public int Versions { get; init; }

    public int? ActiveVersion { get; init; }

    public DateTimeOffset? DeletedAt { get; init; }

    public Guid? ForkedFromBot { get; init; }

    public Guid? ForkedFromVersion { get; init; }

    public int? ForkedFromNumber { get; init; }

    public Guid? ForkedFromOwner { get; init; }

    /// <summary>What is unique among the bots of an owner; a deleted bot takes no name.</summary>
    public string NameKey => DeletedAt is null ? Name.ToUpperInvariant() : $"\n{Id}";

    /// <summary>The row of a bot.</summary>
    public static BotRow Of(Bot bot) => new()
    {
        Id = bot.Id.Value,
        OwnerId = bot.Owner.Value,
        Name = bot.Name,
        Description = bot.Description,
        Visibility = (int)bot.Visibility,
        Revision = bot.Revision,
        CreatedAt = bot.CreatedAt,
        UpdatedAt = bot.UpdatedAt,
        Versions = bot.Versions,
        ActiveVersion = bot.ActiveVersion,
        DeletedAt = bot.DeletedAt,
        ForkedFromBot = bot.ForkedFrom?.Bot.Value,
        ForkedFromVersion = bot.ForkedFrom?.Version.Value,
        ForkedFromNumber = bot.ForkedFrom?.Number,
        ForkedFromOwner = bot.ForkedFrom?.Owner.Value,
    };

    /// <summary>The bot of the row.</summary>
    public Bot ToBot() => new(
        new BotId(Id), new UserId(OwnerId), Name, Description, (Visibility)Visibility, Revision, CreatedAt, UpdatedAt)
    {
        Versions = Versions,
        ActiveVersion = ActiveVersion,
        DeletedAt = DeletedAt,
        ForkedFrom = ForkedFromBot is { } bot
            ? new ForkOrigin(new BotId(bot), new BotVersionId(ForkedFromVersion!.Value), ForkedFromNumber!.Value, new UserId(ForkedFromOwner!.Value))
            : null,
    };
}
