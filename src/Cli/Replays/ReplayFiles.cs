using Infon.Cli.Terminal;
using Infon.Engine.Replays;

namespace Infon.Cli.Replays;

/// <summary>Finds replays by the words of the command line.</summary>
internal static class ReplayFiles
{
    private const long BytesMax = 1 << 30;

    /// <summary>Opens a replay; refuses what is none with a sentence that names the file.</summary>
    public static ReplayFile Open(string path)
    {
        try
        {
            return ReplayFile.Open(ReadBytes(path));
        }
        catch (ReplayFormatException damaged)
        {
            throw new WrongUseException($"{path}: {damaged.Message}", damaged);
        }
    }

    /// <summary>The bytes of a file.</summary>
    public static byte[] ReadBytes(string path)
    {
        if (Directory.Exists(path))
        {
            throw new WrongUseException($"'{path}' is a folder; give a replay file.");
        }

        if (!File.Exists(path))
        {
            throw new WrongUseException($"there is no file '{path}'; 'infon match ... --replay FILE' writes one.");
        }

        var length = new FileInfo(path).Length;
        return length <= BytesMax ? File.ReadAllBytes(path) : throw new WrongUseException($"{path}: the file has {length} bytes; a replay has at most {BytesMax}.");
    }
}
