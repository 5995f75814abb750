using System.Collections.Immutable;

namespace Infon.Engine.Replays.Stories;

/// <summary>How something told is meant; who has colours shows it by them.</summary>
public enum ToldTone : byte
{
    /// <summary>As it is.</summary>
    Normal,

    /// <summary>A heading, or what matters most.</summary>
    Strong,

    /// <summary>It went well.</summary>
    Good,

    /// <summary>It went wrong.</summary>
    Bad,

    /// <summary>Worth a look.</summary>
    Warning,

    /// <summary>By the way.</summary>
    Quiet,
}

/// <summary>A part of what is told of a match: a line or a table.</summary>
public abstract record Told;

/// <summary>A line.</summary>
/// <param name="Tone">How it is meant.</param>
/// <param name="Text">What it says.</param>
public sealed record ToldLine(ToldTone Tone, string Text) : Told
{
    /// <summary>A line with nothing in it.</summary>
    public static ToldLine Empty { get; } = new(ToldTone.Normal, "");
}

/// <summary>A table.</summary>
/// <param name="Headings">What stands above the columns; those that begin with <c>#</c> are over numbers, which stand to the right.</param>
/// <param name="Rows">The rows, with as many cells as there are headings.</param>
public sealed record ToldTable(ImmutableArray<string> Headings, ImmutableArray<ToldRow> Rows) : Told;

/// <summary>A row of a table.</summary>
/// <param name="Tone">How it is meant.</param>
/// <param name="Cells">Its cells.</param>
public sealed record ToldRow(ToldTone Tone, ImmutableArray<string> Cells);
