using Infon.Cli.Maps;
using Infon.Cli.Matches;
using Infon.Engine.Bots;
using Infon.Engine.Matches;
using Infon.Scripting.Bots;

namespace Infon.Cli.Bots;

/// <summary>Tries a bot out: some ticks alone, then a short match against a house bot.</summary>
internal static class BotTrial
{
    /// <summary>The house bots a beginner meets first.</summary>
    private static readonly string[] FirstRivals = ["grazer", "hoarder"];

    /// <summary>Plays all trials; the second only when the first went without a fault.</summary>
    /// <param name="program">The bot.</param>
    /// <param name="rival">Whom it meets; null = the first house bot, if there is any.</param>
    /// <param name="ticks">How long it plays alone, and as long again with the rival.</param>
    /// <param name="seed">What all luck comes from.</param>
    /// <param name="withTables">Whether the log ends with what the creatures' tables hold.</param>
    public static TestAnswer Run(BotProgram program, BotProgram? rival, int ticks, ulong seed, bool withTables = false)
    {
        var alone = Play(program, null, ticks, seed, withTables);
        List<TestAnswer.MatchTrial> trials = [alone];
        rival ??= FirstRivals.Concat(HouseBots.Names).Where(HouseBots.Names.Contains).Select(name => BotFiles.Read(HouseBots.Prefix + name))
            .FirstOrDefault(house => house.Hash != program.Hash);
        if (!HasFault(alone) && rival is not null)
        {
            trials.Add(Play(program, rival, ticks, seed, withTables));
        }

        return new TestAnswer
        {
            Bot = BotFiles.NameOf(program),
            Hash = program.Hash,
            SourceBytes = program.Source.Length,
            Loads = !alone.Log.Any(line => line is { Tick: 0, Kind: "fault" }),
            Ok = !trials.Exists(HasFault),
            Trials = trials,
        };
    }

    private static bool HasFault(TestAnswer.MatchTrial trial) => trial.Faults > 0 || trial.Log.Any(line => line.Kind == "fault");

    private static TestAnswer.MatchTrial Play(BotProgram program, BotProgram? rival, int ticks, ulong seed, bool withTables)
    {
        var mode = rival is null ? MatchMode.Solo : MatchMode.Duel;
        var spec = new MatchSpec
        {
            Mode = mode,
            Arena = MapShelf.Choose(MatchMode.Duel, 2, seed),
            Seed = seed,
            Entrants = Entrants.Of(rival is null ? [program] : [program, rival]),
            TicksMax = ticks,
        };
        using var match = new Match(spec, BotLoaders.Lua());
        if (LoadFault.In(match.LogOf(0)) is not null)
        {
            match.Submit(new MatchInput(0, MatchInputKind.Abort));
        }

        var result = match.Run();
        if (withTables && match.BotOf(0) is LuaBot bot)
        {
            bot.LogCreatures();
        }

        var own = result.Standings.Single(standing => standing.Player == 0);
        var log = match.LogOf(0)!;
        return new TestAnswer.MatchTrial(
            mode.Name,
            spec.Arena.Name,
            rival is null ? null : spec.Entrants[1].Name,
            result.Ticks,
            MatchWords.Key(result.Cause),
            own.Placement,
            own.Score,
            own.Spawned,
            own.Faults,
            Math.Round(log.Use.Select(use => (double)use.Instructions).DefaultIfEmpty().Average()),
            log.Use.Select(use => use.Instructions).DefaultIfEmpty().Max(),
            spec.Options.InstructionsPerTick,
            log.Use.Select(use => use.MemoryPeakBytes).DefaultIfEmpty().Max(),
            spec.Options.BotMemoryBytes,
            [.. log.Lines.Select(LogEntry.Of)]);
    }
}
