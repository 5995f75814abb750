using System.Text;
using Infon.Engine.Bots;
using Infon.Engine.Matches;

namespace Infon.TestKit.Bots;

/// <summary>What a <see cref="SimpleBot"/> lives for.</summary>
public enum BotPlan
{
    /// <summary>Eats and heals.</summary>
    Graze,

    /// <summary>Eats, becomes fatties and breeds; hits who comes near.</summary>
    Breed,

    /// <summary>Eats, becomes fatties and hunts.</summary>
    Fight,
}

/// <summary>Loads bots whose source is the name of a <see cref="BotPlan"/>.</summary>
public sealed class SimpleBots : IBotLoader
{
    /// <summary>An entrant who lives by a plan.</summary>
    public static Entrant Entrant(BotPlan plan, int? team = null) =>
        new($"{plan}r", new BotProgram($"{plan}.bot", Encoding.UTF8.GetBytes(plan.ToString())), team);

    /// <summary>A match of bots that live by these plans.</summary>
    public static MatchSpec Spec(ulong seed, params BotPlan[] plans) => new()
    {
        Mode = MatchMode.Custom,
        Arena = new Meadow(),
        Seed = seed,
        Entrants = [.. plans.Select(plan => Entrant(plan))],
    };

    public IBot Load(BotProgram program, BotTerms terms, Controls controls, BotLog? log) =>
        new SimpleBot(Enum.Parse<BotPlan>(Encoding.UTF8.GetString(program.Source.Span)), controls);
}
