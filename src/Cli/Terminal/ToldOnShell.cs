using Infon.Engine.Replays.Stories;

namespace Infon.Cli.Terminal;

/// <summary>Shows on a terminal what the engine tells of a match.</summary>
internal static class ToldOnShell
{
    /// <summary>Shows all of it.</summary>
    public static void Show(this Shell shell, IEnumerable<Told> told)
    {
        foreach (var part in told)
        {
            if (part is ToldTable table)
            {
                shell.Show(SheetOf(table));
            }
            else if (part is ToldLine line)
            {
                shell.Say(ToneOf(line.Tone), line.Text);
            }
        }
    }

    /// <summary>A table as it is drawn here.</summary>
    public static Sheet SheetOf(ToldTable table)
    {
        var sheet = new Sheet(table.Headings.AsSpan());
        foreach (var row in table.Rows)
        {
            sheet.Add(ToneOf(row.Tone), row.Cells.AsSpan());
        }

        return sheet;
    }

    private static Tone ToneOf(ToldTone tone) => tone switch
    {
        ToldTone.Strong => Tone.Strong,
        ToldTone.Good => Tone.Good,
        ToldTone.Bad => Tone.Bad,
        ToldTone.Warning => Tone.Warning,
        ToldTone.Quiet => Tone.Quiet,
        _ => Tone.Normal,
    };
}
