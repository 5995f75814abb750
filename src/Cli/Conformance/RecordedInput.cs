using System.Globalization;
using Infon.Engine.Bots;

namespace Infon.Cli.Conformance;

/// <summary>The rows of <c>inputs.csv</c>: what reached the original's game.</summary>
/// <param name="Tick">The tick.</param>
/// <param name="Kind">food, spawn or call.</param>
/// <param name="Fields">The columns a to f.</param>
internal sealed record RecordedInput(int Tick, string Kind, string[] Fields)
{
    private const int Columns = 8;

    /// <summary>The player of a spawn or a call.</summary>
    public int Player => Number(0);

    /// <summary>Reads a row; throws <see cref="InvalidDataException"/> when it has not the right columns.</summary>
    public static RecordedInput Parse(string row)
    {
        var fields = row.Split(',');
        return fields.Length == Columns && int.TryParse(fields[0], CultureInfo.InvariantCulture, out var tick)
            ? new RecordedInput(tick, fields[1], fields[2..])
            : throw new InvalidDataException($"{Recording.Inputs}: \"{row}\" is not a row of {Columns} columns that begins with a tick.");
    }

    /// <summary>The number in a column; 0 when it is empty.</summary>
    public int Number(int column) => int.TryParse(Fields[column], CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>The command of a call.</summary>
    public Command ToCommand() =>
        new(Enum.GetValues<CommandKind>().First(kind => NameOf(kind) == Fields[1]), Number(2), Number(3), Number(4));

    /// <summary>The row of a command that was given.</summary>
    public static string Row(int tick, int player, string name, in Command command, bool done)
    {
        var result = done ? "1" : "0";
        var arguments = command.Kind switch
        {
            CommandKind.Suicide => ",,",
            CommandKind.SetPath => $"{command.A},{command.B},{result}",
            _ => $"{command.A},,{result}",
        };
        return $"{tick},call,{player},{name},{command.CreatureId},{arguments}";
    }

    /// <summary>The name of a command in the recording; null = it is not recorded.</summary>
    public static string? NameOf(CommandKind kind) => kind switch
    {
        CommandKind.Suicide => "suicide",
        CommandKind.SetPath => "set_path",
        CommandKind.SetState => "set_state",
        CommandKind.SetTarget => "set_target",
        CommandKind.SetConvert => "set_convert",
        _ => null,
    };
}
