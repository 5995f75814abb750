using System.Collections.Immutable;
using Infon.Domain.Matches;
using Infon.Engine.Bots;
using Infon.Engine.Maps;
using Infon.Engine.Matches;

namespace Infon.Grains.Matches.Play;

/// <summary>Makes what the engine plays from what was decided.</summary>
internal static class MatchSetting
{
    /// <summary>What messages of the interpreter begin with, as in trials.</summary>
    private const string ProgramName = "bot";

    /// <summary>The specification of a match, or why it cannot be played here, for people.</summary>
    public static (MatchSpec? Spec, string? Problem) Of(MatchPlan plan, ImmutableArray<SeatProgram> programs)
    {
        if (MapCatalog.Find(plan.Map) is not { } map)
        {
            return (null, $"There is no map {plan.Map} any more.");
        }

        if (programs.Length != plan.Seats.Length)
        {
            return (null, "The source of a version that takes part is gone.");
        }

        var spec = new MatchSpec
        {
            RulesVersion = plan.RulesVersion,
            Mode = MatchMode.Named(plan.Format.ModeOf())!,
            Arena = map,
            Seed = plan.Seed,
            Entrants = [.. plan.Seats.Zip(programs, (seat, program) => new Entrant(seat.Name, new BotProgram(ProgramName, program.Source)))],
        };
        return spec.Problems().FirstOrDefault() is { } problem ? (null, problem) : (spec, null);
    }
}
