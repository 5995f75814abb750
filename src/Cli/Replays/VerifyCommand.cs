using System.CommandLine;
using System.Text;
using Infon.Cli.Bots;
using Infon.Cli.Terminal;

namespace Infon.Cli.Replays;

/// <summary><c>infon verify</c>: is a replay what its match was?</summary>
internal sealed class VerifyCommand
{
    private const int KeyBytesMax = 64 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Shell _shell;
    private readonly Argument<string?> _file = new("FILE") { Description = "A replay file.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _match = OptionOf.Text("--match", "URL", "The address of a match instead: check what its server publishes about it.");
    private readonly Option<string?> _key = OptionOf.Text("--key", "FILE", "With --match: the public key it must be signed with, as PEM. Default: one that the server publishes.");
    private readonly Option<bool> _json = OptionOf.Json();
    private readonly Option<string[]> _bots = new("--bot")
    {
        Description = "Sources of bots that played: prove also that they give the recorded commands.",
        HelpName = "BOT...",
        AllowMultipleArgumentsPerToken = true,
    };

    private VerifyCommand(Command command, Shell shell)
    {
        _shell = shell;
        command.Arguments.Add(_file);
        foreach (var option in (Option[])[_match, _key, _bots, _json])
        {
            command.Options.Add(option);
        }

        command.SetAction(RunAsync);
    }

    /// <summary>The row of this command in the table.</summary>
    public static Verb Verb { get; } = new(
        "verify", "Play a replay once more and compare everything in it.", (command, shell) => _ = new VerifyCommand(command, shell));

    private Task<int> RunAsync(ParseResult parsed, CancellationToken stop) => (parsed.GetValue(_file), parsed.GetValue(_match)) switch
    {
        ({ } file, null) when parsed.GetValue(_key) is null => Task.FromResult(Verify(parsed, file)),
        (null, { } match) => VerifyMatch(parsed, MatchAddress.Parse(match), stop),
        (null, null) => throw new WrongUseException("'verify' needs FILE or --match URL; see 'infon verify --help'."),
        (_, null) => throw new WrongUseException("--key goes with --match: a file is not signed, what is published about a match is."),
        _ => throw new WrongUseException("give a FILE or --match, not both."),
    };

    private int Verify(ParseResult parsed, string file)
    {
        var answer = Verification.Run(file, [.. (parsed.GetValue(_bots) ?? []).Select(BotFiles.Read)]);
        if (parsed.GetValue(_json))
        {
            Json.Write(_shell, answer, Json.Default.VerifyAnswer);
        }
        else
        {
            Write(answer);
        }

        return answer.Ok ? ExitCode.Fine : ExitCode.Failed;
    }

    private async Task<int> VerifyMatch(ParseResult parsed, MatchAddress address, CancellationToken stop)
    {
        var key = parsed.GetValue(_key) is { } path ? Encoding.UTF8.GetString(InputFile.Read(path, KeyBytesMax, "a public key")) : null;
        using var server = new ForeignServer(Patience);
        var answer = await new MatchVerification(server, address).Run(key, [.. (parsed.GetValue(_bots) ?? []).Select(BotFiles.Read)], stop);
        if (parsed.GetValue(_json))
        {
            Json.Write(_shell, answer, Json.Default.MatchVerifyAnswer);
        }
        else
        {
            Write(answer);
        }

        return answer.Ok ? ExitCode.Fine : ExitCode.Failed;
    }

    private void Write(MatchVerifyAnswer answer)
    {
        foreach (var step in answer.Steps)
        {
            _shell.Say(step.Ok ? Tone.Good : Tone.Bad, $"{(step.Ok ? "ok   " : "WRONG")} {step.Name,-9}  {step.Sentence}");
        }

        _shell.Say(Tone.Strong, answer.Ok ? "The match is what its server says." : "The match is NOT what its server says.");
    }

    private void Write(VerifyAnswer answer)
    {
        if (answer.Sentence is { } wrong)
        {
            _shell.Say(Tone.Bad, wrong);
            return;
        }

        _shell.Say(Tone.Good, $"{answer.File}: the world agrees in all {Shell.Number(answer.World!.Ticks)} ticks.");
        _shell.Say(
            answer.Bots is null ? Tone.Quiet : Tone.Good,
            answer.Bots is null ? "The bots were not checked: give their sources with --bot." : $"The bots agree: {string.Join(", ", answer.Proved)}.");
    }
}
