using System.CommandLine;

namespace Infon.Cli.Terminal;

/// <summary>A word of the command line that does something.</summary>
/// <param name="Name">The word.</param>
/// <param name="Description">One sentence for the help.</param>
/// <param name="Fill">Gives the command its arguments, options and action; called only when the command is needed.</param>
public sealed record Verb(string Name, string Description, Action<Command, Shell> Fill)
{
    /// <summary>The bare command, which is enough for the list of commands.</summary>
    public Command ToCommand() => new(Name, Description);
}
