using Infon.Domain.Matches;
using Infon.Engine.Bots;
using Infon.Engine.Maps;
using Infon.Engine.Matches;
using Infon.Scripting.Bots;
using Infon.Silo.Storage;
using Infon.Silo.Storage.Matches;

namespace Infon.Simulation.Tests.Invariants;

/// <summary>Plays every match once more, with the engine alone and nothing that disturbs it: the last state must be the same.</summary>
internal static class PlayedAgain
{
    /// <summary>What is not so.</summary>
    public static async Task<IReadOnlyList<string>> Objections(Database database, Books books)
    {
        var store = new MatchStore(database);
        var objections = new List<string>();
        foreach (var match in books.Matches.Where(match => match.Outcome is not null))
        {
            var undisturbed = await Play(store, match.Plan);
            if (undisturbed.StateHash != match.Outcome!.StateHash || undisturbed.Ticks != match.Outcome.Ticks)
            {
                objections.Add(
                    $"match {match.Plan.Id} ended after {match.Outcome.Ticks} ticks in {match.Outcome.StateHash:x16}, "
                    + $"undisturbed it does after {undisturbed.Ticks} in {undisturbed.StateHash:x16}; {match}");
            }
        }

        return objections;
    }

    private static async Task<MatchResult> Play(MatchStore store, MatchPlan plan)
    {
        var programs = await store.ProgramsOf(plan.Id);
        var inputs = await store.InputsOf(plan.Id);
        var spec = new MatchSpec
        {
            RulesVersion = plan.RulesVersion,
            Mode = MatchMode.Named(plan.Format.ModeOf())!,
            Arena = MapCatalog.Find(plan.Map)!,
            Seed = plan.Seed,
            Entrants = [.. plan.Seats.Zip(programs, (seat, program) => new Entrant(seat.Name, new BotProgram("bot", program.Source)))],
        };
        using var match = new Match(
            spec, new LuaBotLoader(deadline: null),
            inputs.Select(input => new MatchInput(input.Tick, MatchInputKind.Bot, input.Player, new BotInput((BotInputKind)input.Kind, input.Text))));
        return match.Run();
    }
}
