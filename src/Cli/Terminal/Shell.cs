using System.Globalization;
using Infon.Engine.Replays.Stories;
using Spectre.Console;

namespace Infon.Cli.Terminal;

/// <summary>What a command talks to: two writers, and whether a person with a terminal is behind them.</summary>
public sealed class Shell
{
    private IAnsiConsole? _rich;

    /// <summary>Where answers go.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Where complaints and progress go.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Whether answers are read on a terminal that knows colours and lines. Default: false, plain text.</summary>
    public bool IsRich { get; init; }

    /// <summary>Whether progress may be drawn and redrawn on <see cref="Error"/>. Default: false.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>The size of the terminal in characters. Default: 80x24.</summary>
    public int Width { get; init; } = 80;

    /// <inheritdoc cref="Width"/>
    public int Height { get; init; } = 24;

    /// <summary>Whether the user has asked to stop by pressing q since the last call. Default: never.</summary>
    public Func<bool> WantsToQuit { get; init; } = () => false;

    /// <summary>The clock that delays and measurements go by. Default: the machine's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>The writers and the terminal of this process.</summary>
    public static Shell OfProcess()
    {
        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) || Environment.GetEnvironmentVariable("TERM") == "dumb";
        var isTerminal = !Console.IsOutputRedirected;
        return new Shell
        {
            Output = Console.Out,
            Error = Console.Error,
            IsRich = isTerminal && !plain,
            ShowsProgress = !Console.IsErrorRedirected && !plain,
            Width = isTerminal && Console.WindowWidth > 0 ? Console.WindowWidth : 80,
            Height = isTerminal && Console.WindowHeight > 0 ? Console.WindowHeight : 24,
            WantsToQuit = Console.IsInputRedirected ? () => false : IsQuitKeyPressed,
        };
    }

    /// <summary>Writes a line.</summary>
    public void Say(string line = "") => Output.WriteLine(line);

    /// <summary>Writes a line with a tone, which is a colour where there are colours.</summary>
    public void Say(Tone tone, string line)
    {
        if (!IsRich || tone == Tone.Normal)
        {
            Output.WriteLine(line);
            return;
        }

        Rich.Write(new Text(line, StyleOf(tone)));
        Rich.WriteLine();
    }

    /// <summary>Writes a sentence about what went wrong to the error stream.</summary>
    public void Complain(string sentence) => Error.WriteLine($"infon: {sentence}");

    /// <summary>Writes a table, with lines where there is room for them.</summary>
    public void Show(Sheet sheet)
    {
        if (IsRich && sheet.LinedWidth <= Width)
        {
            Rich.Write(sheet.ToTable());
            return;
        }

        foreach (var (tone, line) in sheet.PlainLines())
        {
            Say(tone, line);
        }
    }

    /// <summary>A number as people read it, with separated thousands.</summary>
    public static string Number(long value) => PlainText.Number(value);

    /// <summary>A number with some digits behind the point.</summary>
    public static string Number(double value, int digits) => value.ToString($"F{digits}", CultureInfo.InvariantCulture);

    /// <summary>The style of a tone on a terminal.</summary>
    internal static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Strong => new Style(decoration: Decoration.Bold),
        Tone.Good => new Style(Color.Green),
        Tone.Bad => new Style(Color.Red),
        Tone.Warning => new Style(Color.Yellow),
        Tone.Quiet => new Style(Color.Grey),
        _ => Style.Plain,
    };

    private IAnsiConsole Rich => _rich ??= CreateConsole(Output);

    /// <summary>A console of the terminal's width over a writer.</summary>
    internal IAnsiConsole CreateConsole(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.Standard,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = Width;
        return console;
    }

    private static bool IsQuitKeyPressed()
    {
        while (Console.KeyAvailable)
        {
            if (Console.ReadKey(intercept: true).Key is ConsoleKey.Q or ConsoleKey.Escape)
            {
                return true;
            }
        }

        return false;
    }
}
