using Infon.TestKit;

namespace Infon.Cli.Tests.Conformance;

/// <summary>A recording that may be changed: a copy in a folder that goes with it.</summary>
internal sealed class RecordingCopy : IDisposable
{
    public RecordingCopy(string name)
    {
        foreach (var file in Directory.GetFiles(GoldenFiles.PathOf("traces", name)))
        {
            var copy = System.IO.Path.Combine(Path, System.IO.Path.GetFileName(file));
            File.Copy(file, copy);
            File.SetAttributes(copy, FileAttributes.Normal);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("infon-recording").FullName;

    public void Replace(string table, string before, string after)
    {
        var file = System.IO.Path.Combine(Path, table);
        var text = File.ReadAllText(file);
        text.Should().Contain(before);
        File.WriteAllText(file, text.Replace(before, after, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
