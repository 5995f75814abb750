using Infon.Cli.Terminal;
using Infon.Engine.Replays;

namespace Infon.Cli.Replays;

/// <summary>Finds replays by the words of the command line.</summary>
internal static class ReplayFiles
{
    private const int BytesMax = 256 << 20;

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
    public static byte[] ReadBytes(string path) =>
        InputFile.Read(path, BytesMax, "a replay", "; 'infon match ... --replay FILE' writes one");
}
