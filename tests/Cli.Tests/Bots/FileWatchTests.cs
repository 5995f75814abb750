using Infon.Cli.Bots;

namespace Infon.Cli.Tests.Bots;

public sealed class FileWatchTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task It_waits_until_a_save_is_complete()
    {
        var path = _folder.Write("bot.lua", "x = 1");
        var delays = 0;
        var clock = new HurriedClock(delay =>
        {
            delays = delay;
            if (delay == 2)
            {
                File.Delete(path);
            }
            else if (delay == 4)
            {
                _folder.Write("bot.lua", "x = 1 --");
            }
            else if (delay == 5)
            {
                _folder.Write("bot.lua", "x = 1 -- done");
            }
        });

        await new FileWatch([path], clock).NextSaveAsync(CancellationToken.None);

        delays.Should().Be(6);
    }

    [Fact]
    public async Task It_stops_when_it_is_told()
    {
        using var stop = new CancellationTokenSource();
        var path = _folder.Write("bot.lua", "x = 1");
        var clock = new HurriedClock(delay =>
        {
            if (delay == 3)
            {
                stop.Cancel();
            }
        });

        var wait = () => new FileWatch([path], clock).NextSaveAsync(stop.Token);

        await wait.Should().ThrowAsync<OperationCanceledException>();
    }
}
