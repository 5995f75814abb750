using Infon.Cli.Bots;
using Infon.Cli.Terminal;
using Infon.Engine.Bots;

namespace Infon.Cli.Tests.Bots;

public sealed class BotFilesTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_becomes_a_program_with_its_name()
    {
        var path = _folder.Write("mine.lua", "x = 1");

        var program = BotFiles.Read(path);

        program.Name.Should().Be("mine.lua");
        program.Source.ToArray().Should().Equal("x = 1"u8.ToArray());
        BotFiles.NameOf(program).Should().Be("mine");
    }

    [Theory]
    [InlineData("a.lua", "a")]
    [InlineData(".lua", ".lua")]
    [InlineData("bot.v2.lua", "bot.v2")]
    [InlineData("a-name-that-is-longer-than-anybody-would-want-to-read-it.lua", "a-name-that-is-longer-than-anybody-would-want-to-r")]
    public void A_player_is_called_like_the_file(string file, string name) =>
        BotFiles.NameOf(new BotProgram(file, "x = 1"u8.ToArray())).Should().Be(name);

    [Theory]
    [InlineData("", "the file is empty; a bot is a Lua program, see docs/start.md.")]
    [InlineData(" \n\t\r\n", "the file is empty; a bot is a Lua program, see docs/start.md.")]
    [InlineData("\u001bLua\u0054", "this is compiled Lua; give the source instead.")]
    [InlineData("x = 1\ny = \0", "line 2: this is not text; a bot is a Lua source file.")]
    public async Task A_file_that_is_no_program_is_refused_with_a_sentence(string text, string sentence)
    {
        var path = _folder.Write("odd.lua", text);

        var said = await Prompt.InfonAsync("match", path);

        said.Complaint.Should().Be($"infon: {path}: {sentence}");
        said.ExitCode.Should().Be(ExitCode.WrongUse);
    }

    [Fact]
    public void A_file_in_UTF_16_is_refused_with_the_remedy()
    {
        var path = _folder.Write("wide.lua", [0xFF, 0xFE, (byte)'x', 0]);

        var read = () => BotFiles.Read(path);

        read.Should().Throw<WrongUseException>().WithMessage($"{path}: line 1: this is UTF-16; save the file as UTF-8.");
    }

    [Fact]
    public void A_source_in_an_old_encoding_is_taken_as_it_is()
    {
        var path = _folder.Write("latin.lua", [(byte)'-', (byte)'-', 0xE4, (byte)'\n']);

        BotFiles.Read(path).Source.Length.Should().Be(4);
    }

    [Fact]
    public void A_file_too_large_is_refused_before_it_is_read()
    {
        var path = _folder.Write("huge.lua", new byte[BotProgram.SourceBytesMax + 1]);

        var read = () => BotFiles.Read(path);

        read.Should().Throw<WrongUseException>().WithMessage($"{path}: the file is too large; a bot has at most 262144 bytes.");
    }

    [Fact]
    public void A_missing_file_is_reported_with_the_one_that_may_be_meant()
    {
        _folder.Write("hunter7.lua", "x = 1");

        var read = () => BotFiles.Read(_folder["hunter6.lua"]);

        read.Should().Throw<WrongUseException>().WithMessage($"there is no file '{_folder["hunter6.lua"]}'*Did you mean 'hunter7.lua'?");
    }

    [Fact]
    public void A_file_without_an_end_is_refused()
    {
        var read = () => BotFiles.Read("/dev/zero");

        read.Should().Throw<WrongUseException>().WithMessage(
            OperatingSystem.IsWindows() ? "there is no file*" : "/dev/zero: the file is too large; a bot has at most 262144 bytes.");
    }

    [Fact]
    public void A_folder_is_no_bot()
    {
        var read = () => BotFiles.Read(_folder.Path);

        read.Should().Throw<WrongUseException>().WithMessage($"'{_folder.Path}' is a folder; give the Lua file of a bot in it.");
    }

    [Fact]
    public void A_house_bot_is_found_by_its_name_with_and_without_the_prefix()
    {
        HouseBots.Names.Should().Contain("swarm");

        BotFiles.Read("house:swarm").Hash.Should().Be(BotFiles.Read("swarm").Hash);
    }

    [Fact]
    public void A_house_bot_that_there_is_not_is_reported_with_those_there_are()
    {
        var read = () => BotFiles.Read("house:nobody");

        read.Should().Throw<WrongUseException>().WithMessage("there is no house bot 'nobody'; the house bots are: *swarm*");
    }
}
