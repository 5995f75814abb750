using Infon.Cli.Bots;
using Infon.Cli.Terminal;

namespace Infon.Cli.Tests.Bots;

public sealed class BotWatchTests : IDisposable
{
    private const string Good = "function Creature:main() end";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_bot_is_tested_again_after_every_save_even_a_broken_one()
    {
        var path = _folder.Write("bot.lua", Good);
        var (output, error) = (new StringWriter(), new StringWriter());
        var clock = new HurriedClock(delay =>
        {
            if (delay == 2)
            {
                _folder.Write("bot.lua", "\0 half a file");
            }
            else if (delay == 6)
            {
                _folder.Write("bot.lua", Good + " -- better");
            }
        });
        var shell = new Shell { Output = output, Error = error, Clock = clock };

        var exitCode = await new BotWatch(shell, path, rival: null, ticks: 5, seed: 1, asJson: false).RunAsync(runs: 3, CancellationToken.None);

        exitCode.Should().Be(ExitCode.Fine);
        output.ToString().Split('\n').Count(line => line == "It runs without a fault.").Should().Be(2);
        error.ToString().Should().Be($"infon: {path}: line 1: this is not text; a bot is a Lua source file.\n");
    }

    [Fact]
    public async Task Ctrl_C_ends_it_without_a_complaint()
    {
        using var stop = new CancellationTokenSource();
        var path = _folder.Write("bot.lua", Good);
        var shell = new Shell { Output = TextWriter.Null, Error = TextWriter.Null, Clock = new HurriedClock(_ => stop.Cancel()) };

        var exitCode = await new BotWatch(shell, path, rival: null, ticks: 5, seed: 1, asJson: false).RunAsync(runs: null, stop.Token);

        exitCode.Should().Be(ExitCode.Fine);
    }

    [Fact]
    public async Task There_must_be_something_to_watch()
    {
        var said = await Prompt.InfonAsync("watch", _folder["none.lua"]);

        said.Complaint.Should().Be($"infon: there is no file '{_folder["none.lua"]}' to watch.");
        said.ExitCode.Should().Be(ExitCode.WrongUse);
    }
}
