using System.Text.RegularExpressions;
using Infon.Cli.Terminal;

namespace Infon.Cli.Tests.Terminal;

public sealed class CommandTests
{
    [Fact]
    public async Task The_version_names_program_and_rules()
    {
        var said = await Prompt.InfonAsync("--version");

        said.ExitCode.Should().Be(ExitCode.Fine);
        said.Output.Should().MatchRegex("^infon \\d+\\.\\d+\\.\\d+, rules \\d+\n$");
    }

    [Fact]
    public async Task Without_words_it_shows_the_list_of_commands()
    {
        var said = await Prompt.InfonAsync();

        said.ExitCode.Should().Be(ExitCode.Fine);
        said.Output.Should().Contain("match").And.Contain("gauntlet");
    }

    [Theory]
    [InlineData("mtach", "infon: there is no command 'mtach'; see 'infon --help'. Did you mean 'match'?")]
    [InlineData("srve", "infon: there is no command 'srve'; see 'infon --help'. Did you mean 'serve'?")]
    [InlineData("fly", "infon: there is no command 'fly'; see 'infon --help'.")]
    [InlineData("--jason", "infon: there is no option '--jason'; see 'infon --help'.")]
    [InlineData("match", "infon: 'match' needs BOT; see 'infon match --help'.")]
    [InlineData("match a.lua --jsn", "infon: there is no option '--jsn'; see 'infon match --help'. Did you mean '--json'?")]
    [InlineData("match a.lua --ticks 0", "infon: --ticks takes a whole number of at least 1, not '0'; see 'infon match --help'.")]
    [InlineData("match a.lua --score-limit 10000", "infon: --score-limit takes a whole number from 1 to 9999, not '10000'; see 'infon match --help'.")]
    [InlineData("match a.lua --seed one", "infon: --seed takes a 64-bit number such as 1, -5 or 0x1f, not 'one'; see 'infon match --help'.")]
    [InlineData("match a.lua --replay ", "infon: --replay takes FILE, not nothing; see 'infon match --help'.")]
    [InlineData("gauntlet a.lua", "infon: Option '--vs' is required; see 'infon gauntlet --help'.")]
    public async Task Wrong_words_give_one_sentence_and_exit_code_2(string words, string sentence)
    {
        var said = await Prompt.InfonAsync(words.Split(' '));

        said.Complaint.Should().Be(sentence);
        said.ExitCode.Should().Be(2);
        said.Output.Should().BeEmpty();
    }

    [Fact]
    public async Task A_word_with_an_at_sign_is_a_word()
    {
        var said = await Prompt.InfonAsync("match", "@words");

        said.Complaint.Should().StartWith("infon: there is no file '@words'; give a Lua file");
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("18446744073709551615", ulong.MaxValue)]
    [InlineData("-1", ulong.MaxValue)]
    [InlineData("0xff", 255)]
    public void A_seed_is_any_64_bit_number(string word, ulong seed)
    {
        OptionOf.TryParseSeed(word, out var read).Should().BeTrue();

        read.Should().Be(seed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.5")]
    [InlineData("18446744073709551616")]
    [InlineData("0x")]
    public void Anything_else_is_no_seed(string word) => OptionOf.TryParseSeed(word, out _).Should().BeFalse();

    [Fact]
    public async Task A_fault_of_the_program_gives_a_sentence_that_asks_for_a_report()
    {
        var error = new StringWriter();

        var exitCode = await Commands.RunAsync(["--version"], new Shell { Output = new TornWriter(), Error = error });

        exitCode.Should().Be(70);
        error.ToString().Should().StartWith("infon: this is a fault of infon itself, please report it").And.NotContain("   at ");
        Regex.Count(error.ToString(), "\n").Should().Be(1);
    }

    private sealed class TornWriter : StringWriter
    {
        public override void WriteLine(string? value) => throw new InvalidOperationException("torn\napart");
    }
}
