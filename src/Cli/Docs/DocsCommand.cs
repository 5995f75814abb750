using System.CommandLine;
using Infon.Cli.Terminal;
using Infon.Scripting.Reference;

namespace Infon.Cli.Docs;

/// <summary><c>infon docs</c>: what bots can call, for people and for editors.</summary>
internal static class DocsCommand
{
    /// <summary>The row of this command in the table.</summary>
    public static Verb Verb { get; } = new("docs", "Write the reference of the Lua API, or stubs for editors.", Fill);

    private static void Fill(Command command, Shell shell)
    {
        command.Subcommands.Add(Create(shell, "lua", "The reference of the Lua API as Markdown.", LuaReference.ToMarkdown));
        command.Subcommands.Add(Create(shell, "stubs", "Typed stubs for the Lua language server.", LuaReference.ToStubs));
    }

    private static Command Create(Shell shell, string name, string description, Func<string> textOf)
    {
        var target = OptionOf.Text("--out", "FILE", "Write to a file. Default: show it.");
        var known = OptionOf.Text("--check", "FILE", "Compare with a file instead; exit code 1 when it differs.");
        var json = OptionOf.Json();
        var command = new Command(name, description) { target, known, json };
        command.SetAction(parsed =>
        {
            var page = new DocsPage(name, textOf());
            var answer = parsed.GetValue(known) is { } file ? page.Check(file) : page.Write(parsed.GetValue(target));
            if (parsed.GetValue(json))
            {
                Json.Write(shell, answer, Json.Default.DocsAnswer);
            }
            else if (answer.File is null)
            {
                shell.Output.Write(answer.Text);
            }
            else
            {
                shell.Say(answer.Ok ? Tone.Good : Tone.Bad, answer.Sentence!);
            }

            return answer.Ok ? ExitCode.Fine : ExitCode.Failed;
        });
        return command;
    }
}
