using System.Collections.Immutable;

namespace Infon.Domain.Bots.Diffs;

/// <summary>A place where two sources differ, with what stands around it.</summary>
/// <param name="OldStart">The line before at which it begins; the first is 1. With no line before, the one after which it stands.</param>
/// <param name="OldCount">How many lines it had before.</param>
/// <param name="NewStart">The line after at which it begins; the first is 1. With no line after, the one after which it stands.</param>
/// <param name="NewCount">How many lines it has after.</param>
/// <param name="Lines">The lines: what is removed before what is added.</param>
public sealed record DiffHunk(int OldStart, int OldCount, int NewStart, int NewCount, ImmutableArray<DiffLine> Lines);

/// <summary>What became of a line.</summary>
public enum DiffLineKind : byte
{
    /// <summary>It is in both.</summary>
    Context = 0,

    /// <summary>It was there before only.</summary>
    Removed = 1,

    /// <summary>It is there after only.</summary>
    Added = 2,
}

/// <summary>A line of a comparison.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="OldLine">Its number before; null = it was not there.</param>
/// <param name="NewLine">Its number after; null = it is not there.</param>
/// <param name="Text">What it says, without its end.</param>
/// <param name="HasEnd">Whether it ends as lines do; the last line of a source may not.</param>
/// <param name="Parts">Which words of it changed; empty = it changed as a whole, or not at all.</param>
public sealed record DiffLine(DiffLineKind Kind, int? OldLine, int? NewLine, string Text, bool HasEnd, ImmutableArray<DiffPart> Parts);

/// <summary>A part of a line.</summary>
/// <param name="Text">What it says.</param>
/// <param name="IsChanged">Whether the other side does not have it.</param>
public readonly record struct DiffPart(string Text, bool IsChanged);
