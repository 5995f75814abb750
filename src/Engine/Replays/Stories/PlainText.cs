using System.Globalization;
using System.Text;

namespace Infon.Engine.Replays.Stories;

/// <summary>How things are told where there are neither colours nor lines.</summary>
public static class PlainText
{
    /// <summary>Everything that is told, as one text.</summary>
    public static string Of(IEnumerable<Told> told)
    {
        var text = new StringBuilder();
        foreach (var part in told)
        {
            if (part is ToldLine line)
            {
                text.Append(line.Text).Append('\n');
            }
            else if (part is ToldTable table)
            {
                foreach (var row in Columns([.. table.Headings], [.. table.Rows.Select(row => row.Cells.ToArray())]))
                {
                    text.Append(row).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    /// <summary>A table as columns separated by two blanks; the first line is the headings.</summary>
    /// <param name="headings">The headings; those that begin with <c>#</c> are over numbers, which stand to the right.</param>
    /// <param name="rows">The rows, with as many cells as there are headings.</param>
    public static IEnumerable<string> Columns(IReadOnlyList<string> headings, IReadOnlyList<string[]> rows)
    {
        var isNumber = headings.Select(heading => heading.StartsWith('#')).ToArray();
        string[] names = [.. headings.Select(heading => heading.StartsWith('#') ? heading[1..] : heading)];
        int[] widths = [.. names.Select((name, i) => Math.Max(name.Length, rows.Select(row => row[i].Length).DefaultIfEmpty().Max()))];
        return rows.Prepend(names).Select(row => string.Join(
            "  ", row.Select((cell, i) => isNumber[i] ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i]))).TrimEnd());
    }

    /// <summary>A number as people read it, with separated thousands.</summary>
    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A text of a stranger without the characters that command a terminal.</summary>
    public static string Printable(string text) =>
        string.Concat(text.TrimEnd('\n', '\r').Select(c => char.IsControl(c) && c is not ('\n' or '\t') ? '\uFFFD' : c));
}
