using System.Globalization;
using Infon.ProcessKit;
using Infon.Silo.Storage;

namespace Infon.Silo.Tests.Storage;

public sealed class DataFolderTests : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("infon-test-").FullName;

    public void Dispose() => Directory.Delete(_path, recursive: true);

    [Fact]
    public void A_folder_in_use_is_refused_and_says_by_whom()
    {
        using var first = DataFolder.Take(_path);

        var taking = () => DataFolder.Take(_path);

        taking.Should().Throw<UnusableStorageException>()
            .WithMessage($"The data folder {_path} is in use by process {Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.");
    }

    [Fact]
    public void A_folder_can_be_taken_again_when_it_is_free()
    {
        DataFolder.Take(_path).Dispose();

        using var second = DataFolder.Take(_path);

        second.Path.Should().Be(_path);
    }

    [Fact]
    public void What_a_killed_process_left_behind_is_no_obstacle()
    {
        File.WriteAllText(Path.Combine(_path, "infon.lock"), "");
        File.WriteAllText(Path.Combine(_path, "infon.pid"), "4194304999");

        using var folder = DataFolder.Take(_path);

        File.ReadAllText(Path.Combine(_path, "infon.pid")).Should().Be(Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_second_process_on_the_same_folder_does_not_start_and_touches_nothing()
    {
        await using var first = await RunningInfon.StartAsync(dataPath: _path);
        var before = Directory.GetFiles(_path).ToDictionary(file => file, File.GetLastWriteTimeUtc);

        var starting = () => RunningInfon.StartAsync(dataPath: _path);

        await starting.Should().ThrowAsync<UnusableStorageException>();
        Directory.GetFiles(_path).ToDictionary(file => file, File.GetLastWriteTimeUtc).Should().Equal(before);
    }
}
