using System.CommandLine;
using Infon.Cli.Terminal;
using Infon.Engine.Maps;
using Infon.Engine.Maps.Generation;
using Infon.Engine.Maps.Text;
using Infon.Engine.Options;

namespace Infon.Cli.Maps;

/// <summary><c>infon map</c>: lists, shows, checks and makes maps.</summary>
internal static class MapCommand
{
    /// <summary>The row of this command in the table.</summary>
    public static Verb Verb { get; } = new("map", "List, show, check or generate maps.", Fill);

    private static void Fill(Command command, Shell shell)
    {
        command.Subcommands.Add(CreateList(shell));
        command.Subcommands.Add(CreateShow(shell));
        command.Subcommands.Add(CreateCheck(shell));
        command.Subcommands.Add(CreateGenerate(shell));
    }

    private static Command CreateList(Shell shell)
    {
        var json = OptionOf.Json();
        var command = new Command("list", "List the maps of the catalogue.") { json };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(json))
            {
                var maps = MapCatalog.Names.Select(name => MapAnswer.Of(MapShelf.Find(name), withText: false) with { Id = name });
                Json.Write(shell, new MapListAnswer([.. maps]), Json.Default.MapListAnswer);
                return;
            }

            var sheet = new Sheet("map", "made for", "#players", "#size", "symmetry");
            foreach (var name in MapCatalog.Names)
            {
                var map = MapShelf.Find(name);
                sheet.Add(name, string.Join(", ", MapWords.Modes(map.Modes)), MapWords.Players(map), $"{map.Width}x{map.Height}", MapWords.Symmetry(map.Symmetry));
            }

            shell.Show(sheet);
        });
        return command;
    }

    private static Command CreateShow(Shell shell)
    {
        var name = new Argument<string>("MAP") { Description = "A map by name or a .map file." };
        var json = OptionOf.Json();
        var command = new Command("show", "Show a map as the text of its file.") { name, json };
        command.SetAction(parsed => Show(shell, MapShelf.Find(parsed.GetValue(name)!), parsed.GetValue(json)));
        return command;
    }

    private static Command CreateCheck(Shell shell)
    {
        var files = new Argument<string[]>("FILE") { Description = "Map files.", Arity = ArgumentArity.OneOrMore };
        var json = OptionOf.Json();
        var command = new Command("check", "Check map files and report every problem with line and column.") { files, json };
        command.SetAction(parsed =>
        {
            var readings = parsed.GetValue(files)!.Select(file => MapCheckAnswer.CheckedFile.Of(file, MapParser.Parse(MapShelf.TextOf(file), file)));
            var answer = new MapCheckAnswer([.. readings]);
            if (parsed.GetValue(json))
            {
                Json.Write(shell, answer, Json.Default.MapCheckAnswer);
            }
            else
            {
                MapCheckReport.Write(shell, answer);
            }

            return answer.Ok ? ExitCode.Fine : ExitCode.Failed;
        });
        return command;
    }

    private static Command CreateGenerate(Shell shell)
    {
        var players = OptionOf.Count("--players", "How many players it is for. Default: 2.", MapGenerator.PlayersMin, GameLimits.Large.Players);
        var seed = OptionOf.Seed();
        var size = OptionOf.Count("--size", "Tiles along the longer edge. Default: what suits the players.", low: 3, high: 255);
        var target = OptionOf.Text("--out", "FILE", "Write the map to a file. Default: show it.");
        var json = OptionOf.Json();
        var command = new Command("generate", "Make a fair map out of a seed.") { players, seed, size, target, json };
        command.SetAction(parsed =>
        {
            var map = MapGenerator.Generate(parsed.GetValue(players) ?? MapGenerator.PlayersMin, parsed.GetValue(seed), parsed.GetValue(size));
            if (parsed.GetValue(target) is { } path)
            {
                File.WriteAllText(path, map.Text);
            }

            Show(shell, map, parsed.GetValue(json), isText: parsed.GetValue(target) is null);
        });
        return command;
    }

    private static void Show(Shell shell, Map map, bool asJson, bool isText = true)
    {
        if (asJson)
        {
            Json.Write(shell, MapAnswer.Of(map, withText: true), Json.Default.MapAnswer);
        }
        else if (isText)
        {
            shell.Output.Write(map.Text);
        }
        else
        {
            shell.Say(Tone.Good, $"{map.Name}: {map.Width}x{map.Height} tiles for {MapWords.Players(map)} players is written.");
        }
    }
}
