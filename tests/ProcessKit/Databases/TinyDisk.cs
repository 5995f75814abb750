using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace Infon.ProcessKit.Databases;

/// <summary>A disk of very little room, in memory: only root can have one.</summary>
public sealed class TinyDisk : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infon-disk-");

    /// <summary>A disk of that size.</summary>
    public TinyDisk(int kibibytes)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $"size={kibibytes}k");
        if (Run("mount", "-t", "tmpfs", "-o", size, "tmpfs", Folder) != 0)
        {
            throw new InvalidOperationException("The disk cannot be made.");
        }
    }

    /// <summary>Why there can be no such disk here; null = there can.</summary>
    public static string? Missing { get; } = WhyMissing();

    /// <summary>Where it is.</summary>
    public string Folder => _folder.FullName;

    /// <inheritdoc/>
    public void Dispose()
    {
        Run("umount", "-l", Folder);
        _folder.Delete();
    }

    private static string? WhyMissing()
    {
        try
        {
            using var disk = new TinyDisk(64);
            return null;
        }
        catch (InvalidOperationException)
        {
            return "A disk of little room takes the right to mount one.";
        }
    }

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}

/// <summary>A test that needs a <see cref="TinyDisk"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TinyDiskFactAttribute : FactAttribute
{
    /// <inheritdoc/>
    public override string? Skip { get => TinyDisk.Missing; set => base.Skip = value; }
}
