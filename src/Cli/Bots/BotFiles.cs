using Infon.Cli.Terminal;
using Infon.Engine.Bots;

namespace Infon.Cli.Bots;

/// <summary>Finds bots by the words of the command line.</summary>
public static class BotFiles
{
    /// <summary>Leaves room behind it for a number, where several bots share a name.</summary>
    private const int NameLengthMax = 50;

    /// <summary>Reads a bot: a file, or a house bot as <c>house:grazer</c> or, where no such file is, just <c>grazer</c>.</summary>
    public static BotProgram Read(string word)
    {
        var isHouse = word.StartsWith(HouseBots.Prefix, StringComparison.Ordinal);
        if (!isHouse && File.Exists(word))
        {
            return new BotProgram(Path.GetFileName(word), ReadFile(word));
        }

        var name = isHouse ? word[HouseBots.Prefix.Length..] : word;
        if (HouseBots.Read(name) is { } source)
        {
            return new BotProgram($"{name}.lua", source);
        }

        throw new WrongUseException(Missing(word, isHouse));
    }

    /// <summary>What a player with this bot is called: the file's name without its ending, cut where it is long.</summary>
    public static string NameOf(BotProgram program)
    {
        var name = Path.GetFileNameWithoutExtension(program.Name) is { Length: > 0 } stem ? stem : program.Name;
        return name.Length <= NameLengthMax ? name : name[..NameLengthMax];
    }

    private static byte[] ReadFile(string path)
    {
        var source = InputFile.Read(path, BotProgram.SourceBytesMax, "a bot");
        return ProblemOf(source) is { } problem ? throw new WrongUseException($"{path}: {problem}") : source;
    }

    /// <summary>Why some bytes cannot be the source of a bot, or null.</summary>
    private static string? ProblemOf(ReadOnlySpan<byte> source)
    {
        if (source.Trim(" \t\r\n"u8).IsEmpty)
        {
            return "the file is empty; a bot is a Lua program, see docs/start.md.";
        }

        if (source.StartsWith("\u001bLua"u8))
        {
            return "this is compiled Lua; give the source instead.";
        }

        if (source.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || source.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return "line 1: this is UTF-16; save the file as UTF-8.";
        }

        var zero = source.IndexOf((byte)0);
        return zero < 0 ? null : $"line {source[..zero].Count((byte)'\n') + 1}: this is not text; a bot is a Lua source file.";
    }

    private static string Missing(string word, bool isHouse)
    {
        var houseBots = HouseBots.Names.Count == 0 ? "there are none" : string.Join(", ", HouseBots.Names);
        if (!isHouse && Directory.Exists(word))
        {
            return $"'{word}' is a folder; give the Lua file of a bot in it.";
        }

        var near = isHouse || !word.Contains('.') ? WrongWords.DidYouMean(word, HouseBots.Names) : Neighbour(word);
        return isHouse
            ? $"there is no house bot '{word[HouseBots.Prefix.Length..]}'; the house bots are: {houseBots}."
            : $"there is no file '{word}'; give a Lua file or a house bot ({houseBots}).{near}";
    }

    private static string Neighbour(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        return folder is null || !Directory.Exists(folder)
            ? ""
            : WrongWords.DidYouMean(Path.GetFileName(path), Directory.EnumerateFiles(folder, "*.lua").Select(file => Path.GetFileName(file)));
    }
}
