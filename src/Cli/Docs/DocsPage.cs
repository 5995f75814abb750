using Infon.Cli.Terminal;

namespace Infon.Cli.Docs;

/// <summary>A page that is generated from the code.</summary>
internal sealed class DocsPage(string name, string text)
{
    /// <summary>Writes the page to a file, or hands it out where there is none.</summary>
    public DocsAnswer Write(string? path)
    {
        if (path is null)
        {
            return new DocsAnswer(name, Ok: true, null, null, null, text);
        }

        File.WriteAllText(path, text);
        return new DocsAnswer(name, Ok: true, path, null, $"{path} is written.", null);
    }

    /// <summary>Compares the page with a file.</summary>
    public DocsAnswer Check(string path)
    {
        if (!File.Exists(path))
        {
            throw new WrongUseException($"there is no file '{path}'; 'infon docs {name} --out {path}' writes it.");
        }

        var line = FirstDifference(File.ReadAllText(path), text);
        return line is null
            ? new DocsAnswer(name, Ok: true, path, null, $"{path} is up to date.", null)
            : new DocsAnswer(name, Ok: false, path, line, $"{path}: line {line} differs; 'infon docs {name} --out {path}' writes it anew.", null);
    }

    /// <summary>The first line, counted from 1, in which two texts differ; null = they are equal.</summary>
    private static int? FirstDifference(string one, string other)
    {
        if (one == other)
        {
            return null;
        }

        var (lines, others) = (one.Split('\n'), other.Split('\n'));
        var line = 0;
        while (line < lines.Length && line < others.Length && lines[line] == others[line])
        {
            line++;
        }

        return line + 1;
    }
}
