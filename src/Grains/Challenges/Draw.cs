using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Infon.Domain.Matches;

namespace Infon.Grains.Challenges;

/// <summary>Chance that nobody can foresee.</summary>
internal static class Draw
{
    /// <summary>A seed.</summary>
    public static ulong Seed()
    {
        Span<byte> bytes = stackalloc byte[8];
        RandomNumberGenerator.Fill(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    /// <summary>The seats in an order of chance; teams stay together.</summary>
    public static ImmutableArray<SeatPlan> Order(ImmutableArray<SeatPlan> seats, MatchFormat format)
    {
        var parties = seats.Chunk(format == MatchFormat.TeamDuel ? 2 : 1).ToArray();
        RandomNumberGenerator.Shuffle(parties.AsSpan());
        return [.. parties.SelectMany(party => party)];
    }

    /// <summary>One of several.</summary>
    public static T OneOf<T>(IReadOnlyList<T> several) => several[RandomNumberGenerator.GetInt32(several.Count)];
}
