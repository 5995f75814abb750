using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Challenges;

namespace Infon.Domain.Tests.Challenges;

/// <summary>Bots by small numbers; each has an owner of its own of the same number.</summary>
internal static class Contenders
{
    public static DateTimeOffset Now { get; } = new(2030, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>A bot of an old account.</summary>
    public static Contender Bot(int number) => new(new BotId(Id(number)), Version(number), 1, new UserId(Id(1000 + number)), $"bot {number}")
    {
        OwnerSince = Now.AddDays(-100),
    };

    /// <summary>A bot of the house.</summary>
    public static Contender House(int number) => Bot(number) with { Owner = UserId.House, OwnerSince = Now };

    public static BotVersionId Version(int number) => new(Id(2000 + number));

    public static Contender OfNewcomer(this Contender bot) => bot with { OwnerSince = Now.AddDays(-3) };

    public static Contender OwnedLike(this Contender bot, Contender other) => bot with { Owner = other.Owner };

    public static Pairing Against(this Contender challenger, params ImmutableArray<Contender> opponents) =>
        new([challenger], opponents, IsTeams: false);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
