namespace Infon.Benchmarks.Load;

/// <summary>A table on the console, in the form of docs/internals/performance.md.</summary>
public sealed class LoadTable(params string[] columns)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <inheritdoc/>
    public override string ToString()
    {
        var widths = columns.Select((column, index) => _rows.Select(row => row[index].Length).Append(column.Length).Max()).ToArray();
        string[] rule = [.. widths.Select(width => new string('-', width))];
        return string.Join('\n', new[] { columns, rule }.Concat(_rows).Select(row => Line(row, widths)));
    }

    private static string Line(string[] cells, int[] widths) => $"| {string.Join(" | ", cells.Select((cell, index) => cell.PadRight(widths[index])))} |";
}
