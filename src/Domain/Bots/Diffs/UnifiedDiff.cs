using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Infon.Domain.Bots.Diffs;

/// <summary>Writes a comparison in the unified format, which <c>patch</c> reads.</summary>
public static class UnifiedDiff
{
    /// <summary>The comparison as text; empty when there is no difference.</summary>
    /// <param name="hunks">The places that differ.</param>
    /// <param name="oldName">What the one is called, without control characters.</param>
    /// <param name="newName">What the other is called, without control characters.</param>
    public static string Write(ImmutableArray<DiffHunk> hunks, string oldName, string newName)
    {
        if (hunks.IsEmpty)
        {
            return "";
        }

        var text = new StringBuilder();
        text.Append("--- ").Append(oldName).Append("\n+++ ").Append(newName).Append('\n');
        foreach (var hunk in hunks)
        {
            text.Append(CultureInfo.InvariantCulture, $"@@ -{hunk.OldStart},{hunk.OldCount} +{hunk.NewStart},{hunk.NewCount} @@\n");
            foreach (var line in hunk.Lines)
            {
                text.Append(line.Kind switch { DiffLineKind.Removed => '-', DiffLineKind.Added => '+', _ => ' ' }).Append(line.Text).Append('\n');
                text.Append(line.HasEnd ? "" : "\\ No newline at end of file\n");
            }
        }

        return text.ToString();
    }
}
