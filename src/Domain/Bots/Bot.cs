using Infon.Domain.Accounts;
using Infon.Domain.Refusals;

namespace Infon.Domain.Bots;

/// <summary>A bot and what its owner may do with it. Its code is in its versions.</summary>
/// <param name="Id">Which bot.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Name">What it is called; unique among the bots of its owner, whatever the case of its letters.</param>
/// <param name="Description">What its owner says about it.</param>
/// <param name="Visibility">Who may read its source.</param>
/// <param name="Revision">Grows by one with every change.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
public sealed record Bot(
    BotId Id, UserId Owner, string Name, string Description, Visibility Visibility, int Revision, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>The number of its last version; 0 = it has none.</summary>
    public int Versions { get; init; }

    /// <summary>The number of the version that plays; null = none yet.</summary>
    public int? ActiveVersion { get; init; }

    /// <summary>What it was forked from; null = it was begun from nothing.</summary>
    public ForkOrigin? ForkedFrom { get; init; }

    /// <summary>When it was deleted; null = it is there.</summary>
    public DateTimeOffset? DeletedAt { get; init; }

    /// <summary>Whether it belongs to the house, whose bots nobody changes.</summary>
    public bool IsOfHouse => Owner == UserId.House;

    /// <summary>A new bot without code.</summary>
    public static Outcome<Bot> Create(BotId id, Caller caller, string? name, string? description, Visibility visibility, DateTimeOffset now)
    {
        if (caller.User is not { } owner)
        {
            return RequestRefusals.Unauthenticated.Because();
        }

        return new Bot(id, owner, name ?? "", description ?? "", visibility, Revision: 1, now, now).Checked();
    }

    /// <summary>Whether somebody may read its source, its notes and the reports on it.</summary>
    public bool IsReadableFor(Caller caller) => Visibility == Visibility.Public || caller.Is(Owner);

    /// <summary>The bot as it is, if the caller may change it and knows its current state.</summary>
    /// <param name="caller">Who wants to change it.</param>
    /// <param name="revision">The revision the change builds on; null = whichever is current.</param>
    public Outcome<Bot> Open(Caller caller, int? revision)
    {
        if (caller.User is null)
        {
            return RequestRefusals.Unauthenticated.Because();
        }

        if (!caller.Is(Owner))
        {
            return (IsOfHouse ? BotRefusals.House : BotRefusals.NotYours).Because();
        }

        return revision is { } known && known != Revision ? RequestRefusals.Stale.Because() : this;
    }

    /// <summary>The bot with other words about it; null = as it is.</summary>
    public Outcome<Bot> Describe(string? name, string? description, Visibility? visibility, DateTimeOffset now) => (Next(now) with
    {
        Name = name ?? Name,
        Description = description ?? Description,
        Visibility = visibility ?? Visibility,
    }).Checked();

    /// <summary>The bot with the version that plays; its revision stays, so this goes along with another change.</summary>
    public Outcome<Bot> Activate(BotVersion version) =>
        version.ObjectionToPlaying is { } objection ? objection.Because() : this with { ActiveVersion = version.Number };

    /// <summary>The bot with one more version. The first that loads becomes the active one by itself.</summary>
    /// <param name="version">The version, which has the next number.</param>
    /// <param name="activate">Whether it is to play from now on, if it loads.</param>
    /// <param name="now">The time.</param>
    public Bot Add(BotVersion version, bool activate, DateTimeOffset now)
    {
        var plays = (activate || ActiveVersion is null) && version.ObjectionToPlaying is null;
        return Next(now) with { Versions = version.Number, ActiveVersion = plays ? version.Number : ActiveVersion };
    }

    /// <summary>This new bot as a fork: its first version is a copy of one of <paramref name="from"/>.</summary>
    public (Bot Bot, BotVersion First) StartFrom(Bot from, BotVersion original, BotVersionId id, DateTimeOffset now)
    {
        var first = original with { Id = id, Bot = Id, Number = 1, Note = "", IsArchived = false, CreatedAt = now };
        var origin = new ForkOrigin(from.Id, original.Id, original.Number, from.Owner);
        return (Add(first, activate: true, now) with { Revision = Revision, ForkedFrom = origin }, first);
    }

    /// <summary>The bot deleted: its name is free again, and its rows stay for the history that refers to them.</summary>
    public Outcome<Bot> Delete(DateTimeOffset now) => IsOfHouse
        ? BotRefusals.House.Because()
        : Next(now) with { Name = "", Description = "", Visibility = Visibility.Private, ActiveVersion = null, DeletedAt = now };

    private Bot Next(DateTimeOffset now) => this with { Revision = Revision + 1, UpdatedAt = now };

    private Outcome<Bot> Checked()
    {
        var errors = new FieldErrors()
            .Add("name", BotRules.ObjectionToName(Name))
            .Add("description", BotRules.ObjectionToDescription(Description));
        return errors.Any ? RequestRefusals.Invalid.Because(errors) : this;
    }
}
