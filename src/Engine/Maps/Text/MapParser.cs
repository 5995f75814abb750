namespace Infon.Engine.Maps.Text;

/// <summary>Reads map files; see docs/reference/map-format.md.</summary>
public static class MapParser
{
    /// <summary>The largest file that is read.</summary>
    public const int SizeBytesMax = 1 << 20;

    /// <summary>Reads a map; never throws, whatever the text is.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="fileName">What the problems call the file.</param>
    public static MapReading Parse(string text, string fileName)
    {
        var problems = new ProblemList(fileName);
        var source = new MapSource(problems);
        if (IsText(text, problems))
        {
            ReadLines(text, source);
            DrawingReader.Read(source);
            if (problems.Errors == 0)
            {
                MapValidator.Check(source);
            }
        }

        return new MapReading(problems.Errors == 0 ? new Map(source.Draft) : null, problems.InOrder());
    }

    private static bool IsText(string text, ProblemList problems)
    {
        if (text.Length > SizeBytesMax)
        {
            problems.Error(1, 1, $"the file has {text.Length} characters; a map has at most {SizeBytesMax}");
            return false;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            problems.Error(1, 1, "the file is empty; a map begins with a line such as \"name: Green Valley\"");
            return false;
        }

        int line = 1, lineStart = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                (line, lineStart) = (line + 1, i + 1);
            }
            else if (text[i] == '\uFFFD' || (char.IsControl(text[i]) && text[i] is not ('\t' or '\r')))
            {
                problems.Error(line, i - lineStart + 1, "this is not text; a map is a plain text file in UTF-8");
                return false;
            }
        }

        return true;
    }

    private static void ReadLines(string text, MapSource source)
    {
        var lines = text.TrimStart('\uFEFF').Split('\n');
        var inDrawing = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].TrimEnd();
            if (line.TrimStart().StartsWith("--", StringComparison.Ordinal))
            {
                continue;
            }

            if (inDrawing)
            {
                source.Rows.Add((line, i + 1));
            }
            else if (line.Length > 0)
            {
                inDrawing = HeaderReader.Read(line, i + 1, source);
            }
        }

        while (source.Rows.Count > 0 && source.Rows[^1].Row.Length == 0)
        {
            source.Rows.RemoveAt(source.Rows.Count - 1);
        }

        HeaderReader.CheckComplete(source, lines.Length);
    }
}
