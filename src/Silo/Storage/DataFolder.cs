using System.Globalization;

namespace Infon.Silo.Storage;

/// <summary>
/// The folder of everything the process stores, held by one process at a time. The hold is the operating system's: it ends with the process,
/// however that ends.
/// </summary>
public sealed class DataFolder : IDisposable
{
    private readonly FileStream _hold;

    private DataFolder(string path, FileStream hold)
    {
        Path = path;
        _hold = hold;
    }

    /// <summary>Where it is.</summary>
    public string Path { get; }

    /// <summary>The file of the embedded database in it.</summary>
    public string DatabaseFile => DatabaseFileIn(Path);

    /// <summary>The file of the embedded database in a folder.</summary>
    public static string DatabaseFileIn(string path) => System.IO.Path.Combine(path, "infon.db");

    /// <summary>Takes a folder, which is made if it is not there.</summary>
    /// <exception cref="UnusableStorageException">Another process has it; nothing in it has been touched.</exception>
    public static DataFolder Take(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(full);
        var hold = TryHold(System.IO.Path.Combine(full, "infon.lock"));
        var holder = System.IO.Path.Combine(full, "infon.pid");
        if (hold is null)
        {
            throw new UnusableStorageException($"The data folder {full} is in use by {Holder(holder)}.");
        }

        File.WriteAllText(holder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        return new DataFolder(full, hold);
    }

    /// <inheritdoc/>
    public void Dispose() => _hold.Dispose();

    private static FileStream? TryHold(string file)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(file))
        {
            return null;
        }
    }

    private static string Holder(string file) =>
        File.Exists(file) && int.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var id) ? $"process {id}" : "another process";
}
