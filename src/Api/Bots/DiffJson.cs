using System.Collections.Immutable;
using Infon.Domain.Bots.Diffs;

namespace Infon.Api.Bots;

/// <summary>The differences of two versions.</summary>
/// <param name="Before">The number of the one.</param>
/// <param name="After">The number of the other.</param>
/// <param name="Hunks">The places that differ; none = the versions are equal.</param>
public sealed record DiffJson(int Before, int After, IReadOnlyList<HunkJson> Hunks)
{
    /// <summary>The differences as the API shows them.</summary>
    public static DiffJson Of(int before, int after, ImmutableArray<DiffHunk> hunks) => new(before, after, [.. hunks.Select(HunkJson.Of)]);
}

/// <summary>A place where two versions differ, with what stands around it.</summary>
/// <param name="OldStart">The line before at which it begins.</param>
/// <param name="OldCount">How many lines it had before.</param>
/// <param name="NewStart">The line after at which it begins.</param>
/// <param name="NewCount">How many lines it has after.</param>
/// <param name="Lines">The lines.</param>
public sealed record HunkJson(int OldStart, int OldCount, int NewStart, int NewCount, IReadOnlyList<DiffLineJson> Lines)
{
    /// <summary>A hunk as the API shows it.</summary>
    public static HunkJson Of(DiffHunk hunk) => new(
        hunk.OldStart, hunk.OldCount, hunk.NewStart, hunk.NewCount, [.. hunk.Lines.Select(DiffLineJson.Of)]);
}

/// <summary>A line of a comparison.</summary>
/// <param name="Kind">What became of it: context, removed or added.</param>
/// <param name="OldLine">Its number before; null = it was not there.</param>
/// <param name="NewLine">Its number after; null = it is not there.</param>
/// <param name="Text">What it says.</param>
/// <param name="Parts">Which words of it changed; null = it changed as a whole, or not at all.</param>
public sealed record DiffLineJson(DiffLineKind Kind, int? OldLine, int? NewLine, string Text, IReadOnlyList<DiffPartJson>? Parts)
{
    /// <summary>A line as the API shows it.</summary>
    public static DiffLineJson Of(DiffLine line) => new(
        line.Kind, line.OldLine, line.NewLine, line.Text,
        line.Parts.IsEmpty ? null : [.. line.Parts.Select(part => new DiffPartJson(part.Text, part.IsChanged))]);
}

/// <summary>A part of a line.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Changed">Whether the other version does not have it.</param>
public sealed record DiffPartJson(string Text, bool Changed);
