namespace Infon.Engine.Matches;

/// <summary>One named step of a tick.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Run">What it does.</param>
public sealed record TickStage(string Name, Action<Match> Run)
{
    /// <summary>The level gives food.</summary>
    public static TickStage GiveFood { get; } = new("give food", match => match.Game.GiveFood());

    /// <summary>Players without creatures get new ones; players at the lowest score go.</summary>
    public static TickStage RefreshPlayers { get; } = new("refresh players", match => match.Game.RefreshPlayers());

    /// <summary>Every bot plays, in the order of player numbers.</summary>
    public static TickStage Think { get; } = new("think", match => match.Think());

    /// <summary>Every creature ages and acts.</summary>
    public static TickStage MoveCreatures { get; } = new("move creatures", match => match.Game.MoveCreatures());

    /// <summary>The hill is settled.</summary>
    public static TickStage CrownKing { get; } = new("crown king", match => match.Game.CrownKing());

    /// <summary>Game time goes on.</summary>
    public static TickStage AdvanceClock { get; } = new("advance clock", match => match.Game.AdvanceClock());

    /// <summary>What came from outside takes effect.</summary>
    public static TickStage TakeInputs { get; } = new("take inputs", match => match.TakeInputs());

    /// <summary>Has anybody, or a team together, reached the score limit?</summary>
    public static TickStage CheckScore { get; } = new("check score", match => match.Referee.CheckScore());

    /// <summary>Is there still anybody to play against?</summary>
    public static TickStage CheckStanding { get; } = new("check standing", match => match.Referee.CheckStanding());

    /// <summary>Is the time over?</summary>
    public static TickStage CheckTime { get; } = new("check time", match => match.Referee.CheckTime());
}
