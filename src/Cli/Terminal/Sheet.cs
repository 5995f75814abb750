using Infon.Engine.Replays.Stories;
using Spectre.Console;

namespace Infon.Cli.Terminal;

/// <summary>A table: headings and rows of text, drawn with lines on a terminal and in plain columns elsewhere.</summary>
public sealed class Sheet
{
    private readonly List<(string Heading, bool IsNumber)> _columns = [];
    private readonly List<(Tone Tone, string[] Cells)> _rows = [];

    /// <summary>A table with headings; those that begin with <c>#</c> are over numbers, which stand to the right.</summary>
    public Sheet(params ReadOnlySpan<string> headings)
    {
        foreach (var heading in headings)
        {
            var isNumber = heading.StartsWith('#');
            _columns.Add((isNumber ? heading[1..] : heading, isNumber));
        }
    }

    /// <summary>Adds a row with as many cells as there are headings.</summary>
    public void Add(params ReadOnlySpan<string> cells) => Add(Tone.Normal, cells);

    /// <summary>Adds a row with a tone.</summary>
    public void Add(Tone tone, params ReadOnlySpan<string> cells)
    {
        if (cells.Length != _columns.Count)
        {
            throw new ArgumentException($"A row of this table has {_columns.Count} cells, not {cells.Length}.", nameof(cells));
        }

        _rows.Add((tone, cells.ToArray()));
    }

    /// <summary>The characters that a row takes when it is drawn with lines.</summary>
    internal int LinedWidth => Widths().Sum(width => width + 3) + 1;

    /// <summary>The rows as columns separated by two blanks; the first one is the headings.</summary>
    internal IEnumerable<(Tone Tone, string Line)> PlainLines() => PlainText
        .Columns([.. _columns.Select(column => column.IsNumber ? $"#{column.Heading}" : column.Heading)], [.. _rows.Select(row => row.Cells)])
        .Zip(_rows.Select(row => row.Tone).Prepend(Tone.Strong), (line, tone) => (tone, line));

    /// <summary>The table as Spectre draws it.</summary>
    internal Table ToTable()
    {
        var table = new Table().Border(TableBorder.Rounded);
        foreach (var (heading, isNumber) in _columns)
        {
            var column = new TableColumn(new Text(heading, Shell.StyleOf(Tone.Strong)));
            table.AddColumn(isNumber ? column.RightAligned() : column);
        }

        foreach (var (tone, cells) in _rows)
        {
            table.AddRow(cells.Select(cell => new Text(cell, Shell.StyleOf(tone))));
        }

        return table;
    }

    private int[] Widths() =>
        [.. _columns.Select((column, i) => Math.Max(column.Heading.Length, _rows.Select(row => row.Cells[i].Length).DefaultIfEmpty().Max()))];
}
