using Infon.Cli.Bots;
using Infon.Cli.Terminal;
using Infon.Engine.Bots;
using Infon.Engine.Maps.Text;
using Infon.Engine.Matches;
using Infon.Engine.Replays;

namespace Infon.Cli.Replays;

/// <summary>Plays a replay once more: its world always, its bots as far as their sources are given.</summary>
internal static class Verification
{
    /// <summary>Verifies a file.</summary>
    /// <param name="path">The replay.</param>
    /// <param name="programs">The sources that are given.</param>
    public static VerifyAnswer Run(string path, IReadOnlyList<BotProgram> programs)
    {
        try
        {
            return Run(path, ReplayFile.Open(ReplayFiles.ReadBytes(path)), programs);
        }
        catch (ReplayFormatException damaged)
        {
            return new VerifyAnswer(path, Ok: false, null, null, [], $"{path}: {damaged.Message}");
        }
    }

    /// <summary>Verifies a replay that is open.</summary>
    /// <param name="path">Where it came from.</param>
    /// <param name="file">The replay.</param>
    /// <param name="programs">The sources that are given.</param>
    public static VerifyAnswer Run(string path, ReplayFile file, IReadOnlyList<BotProgram> programs)
    {
        var sources = SourcesOf(file, programs);
        var proved = file.Header.Entrants.Where(entrant => sources.ContainsKey(entrant.ProgramHash)).Select(entrant => entrant.Name).ToList();
        var world = ReplayVerifier.VerifyWorld(file, OpenArena);
        var bots = programs.Count > 0 && world.Outcome == ReplayOutcome.Agrees
            ? ReplayVerifier.VerifyBots(file, OpenArena, BotLoaders.LuaAgain(), sources, BotLoaders.Machine)
            : null;
        var wrong = new[] { world, bots }.FirstOrDefault(verdict => verdict is not null && verdict.Outcome != ReplayOutcome.Agrees);
        return new VerifyAnswer(
            path,
            wrong is null,
            VerifyAnswer.Level.Of(world),
            bots is null ? null : VerifyAnswer.Level.Of(bots),
            proved,
            wrong is null ? null : $"{path}: {wrong.Sentence}");
    }

    private static IArena? OpenArena(ReplayHeader header) => MapParser.Parse(header.ArenaText, header.ArenaName).Map;

    private static Dictionary<string, ReadOnlyMemory<byte>> SourcesOf(ReplayFile file, IReadOnlyList<BotProgram> programs)
    {
        var played = file.Header.Entrants.Select(entrant => entrant.ProgramHash).ToHashSet(StringComparer.Ordinal);
        foreach (var program in programs.Where(program => !played.Contains(program.Hash)))
        {
            var known = string.Join(", ", file.Header.Entrants.Select(entrant => $"{entrant.ProgramName} {entrant.ProgramHash[..12]}"));
            throw new WrongUseException($"{program.Name} ({program.Hash[..12]}) did not play in this match; there played {known}.");
        }

        return programs.DistinctBy(program => program.Hash).ToDictionary(program => program.Hash, program => program.Source, StringComparer.Ordinal);
    }
}
