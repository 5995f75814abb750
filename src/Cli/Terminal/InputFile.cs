namespace Infon.Cli.Terminal;

/// <summary>Reads files that somebody names on the command line, whatever they turn out to be.</summary>
internal static class InputFile
{
    /// <summary>The bytes of a file; refuses with a sentence what is a folder, not there, not readable or too large.</summary>
    /// <param name="path">The file.</param>
    /// <param name="bytesMax">The largest size that is read; not more is read of what has no size, such as a device.</param>
    /// <param name="what">What the file should be, such as "a replay".</param>
    /// <param name="hint">What to do when it is not there.</param>
    public static byte[] Read(string path, int bytesMax, string what, string hint = "")
    {
        if (Directory.Exists(path))
        {
            throw new WrongUseException($"'{path}' is a folder; give {what}.");
        }

        if (!File.Exists(path))
        {
            throw new WrongUseException($"there is no file '{path}'{hint}.");
        }

        try
        {
            return Read(path, bytesMax) ?? throw new WrongUseException($"{path}: the file is too large; {what} has at most {bytesMax} bytes.");
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new WrongUseException($"{path}: the file cannot be read: {refused.Message}", refused);
        }
    }

    private static byte[]? Read(string path, int bytesMax)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        var block = new byte[64 * 1024];
        for (var count = stream.Read(block); count > 0; count = stream.Read(block))
        {
            bytes.Write(block, 0, count);
            if (bytes.Length > bytesMax)
            {
                return null;
            }
        }

        return bytes.ToArray();
    }
}
