using System.Text;

namespace Infon.Cli.Tests;

/// <summary>A folder of one test, gone after it.</summary>
internal sealed class ScratchFolder : IDisposable
{
    public ScratchFolder() => Directory.CreateDirectory(Path);

    /// <summary>The folder.</summary>
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"infon-{Guid.NewGuid():n}");

    /// <summary>A path in the folder.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file and returns its path.</summary>
    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Write(string, string)"/>
    public string Write(string name, ReadOnlySpan<byte> bytes)
    {
        File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    /// <summary>Writes a small map for two and returns its path.</summary>
    public string WriteMap(string name = "field.map") => Write(
        name,
        """
        name: Flat Field
        players: 2
        modes: duel
        symmetry: rotate-180
        food: * = 9000
        map:
        #####################
        #11.......*.........#
        #11......##....*....#
        #....*...##.........#
        #....*....H....*....#
        #.........##...*....#
        #....*....##......22#
        #.........*.......22#
        #####################
        """);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
