using System.Collections.Immutable;
using Infon.Domain.Ratings;

namespace Infon.Grains.Ratings.Recounts;

/// <summary>What counting a ladder again needs of its records.</summary>
public interface ILadderRecords
{
    /// <summary>What every version was made from; those that were made from nothing are left out.</summary>
    Task<ImmutableArray<(EntrantId Entrant, EntrantId Parent)>> Parents();

    /// <summary>The stored changes after a match, up to another and with it.</summary>
    Task<ImmutableArray<NumberedStep>> Steps(RatedFormat format, long after, long last);

    /// <summary>Corrects ladders in one transaction. False = one of them has moved meanwhile; nothing was written.</summary>
    Task<bool> Correct(ImmutableArray<LadderCorrection> corrections);
}
