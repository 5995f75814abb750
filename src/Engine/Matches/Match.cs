using Infon.Engine.Bots;
using Infon.Engine.Games;
using Infon.Engine.Players;
using Infon.Engine.Randomness;

namespace Infon.Engine.Matches;

/// <summary>A match: a game played by bots, one <see cref="Step"/> a tick, until its mode says that it is over.</summary>
/// <remarks>Equal specifications and equal inputs give equal matches, byte for byte. Whoever runs it decides how fast.</remarks>
public sealed class Match : IDisposable
{
    private readonly IBotLoader _loader;
    private readonly IBot?[] _bots;
    private readonly BotLog?[] _logs;
    private readonly int?[] _outSince;
    private readonly bool _keepLogs;
    private readonly List<MatchInput> _pending = [];
    private readonly List<MatchInput> _taken = [];
    private readonly List<Standing> _departed = [];

    /// <summary>Sets a match up: everybody is seated, programs are loaded, first creatures are there.</summary>
    /// <param name="spec">What to play; see <see cref="MatchSpec.Problems"/>.</param>
    /// <param name="loader">Makes bots from programs.</param>
    /// <param name="inputs">What is already known to reach the match from outside, in the order of ticks: the log of an earlier run.</param>
    /// <param name="keepLogs">Whether bot logs are kept.</param>
    public Match(MatchSpec spec, IBotLoader loader, IEnumerable<MatchInput>? inputs = null, bool keepLogs = true)
    {
        if (spec.Problems().FirstOrDefault() is { } problem)
        {
            throw new ArgumentException(problem, nameof(spec));
        }

        Spec = spec;
        _loader = loader;
        _keepLogs = keepLogs;
        _bots = new IBot?[spec.Options.Limits.Players];
        _logs = new BotLog?[spec.Options.Limits.Players];
        _outSince = new int?[spec.Options.Limits.Players];
        var (world, level) = spec.Arena.Open(spec.Seed);
        Game = new Game(world, spec.Options, level);
        Referee = new Referee(this);
        _pending.AddRange(inputs ?? []);
        for (var i = 0; i < spec.Entrants.Length; i++)
        {
            Seat(spec.Entrants[i] with { Team = spec.TeamOf(i) });
        }

        for (var player = 0; player < spec.Entrants.Length; player++)
        {
            Game.Welcome(player);
        }

        TakeInputs();
    }

    /// <summary>What is played.</summary>
    public MatchSpec Spec { get; }

    /// <summary>The state of the game.</summary>
    public Game Game { get; }

    /// <summary>How it ended; null while it runs.</summary>
    public MatchResult? Result { get; private set; }

    /// <summary>The commands the bots gave in the last tick.</summary>
    public CommandLog Commands { get; } = new();

    /// <summary>What reached the match from outside so far, in the order it took effect.</summary>
    public IReadOnlyList<MatchInput> Inputs => _taken;

    internal Referee Referee { get; }

    /// <summary>What the owner of a player's bot may read; null when logs are not kept or the seat was never taken.</summary>
    public BotLog? LogOf(int player) => _logs[player];

    /// <summary>The bot of a player, or null when the seat is free.</summary>
    public IBot? BotOf(int player) => _bots[player];

    /// <summary>Plays one tick; does nothing when the match is over.</summary>
    public void Step()
    {
        if (Result is not null)
        {
            return;
        }

        Game.World.ForgetTouched();
        Commands.Clear();
        foreach (var stage in Spec.Mode.Stages)
        {
            stage.Run(this);
        }
    }

    /// <summary>Plays to the end and returns the result.</summary>
    public MatchResult Run()
    {
        while (Result is null)
        {
            Step();
        }

        return Result;
    }

    /// <summary>Hands in something from outside; it takes effect at the end of the next tick that is played.</summary>
    public void Submit(MatchInput input) => _pending.Add(input with { Tick = Game.TickNumber + 1 });

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var bot in _bots)
        {
            bot?.Dispose();
        }
    }

    internal void Think()
    {
        foreach (var player in Game.Seats)
        {
            if (player.IsPresent && _bots[player.Number] is { } bot)
            {
                Think(player, bot);
            }
        }

        Commands.EndThinking();
    }

    internal void TakeInputs()
    {
        NoteDepartures();
        for (var i = 0; i < _pending.Count && Result is null; i++)
        {
            if (_pending[i].Tick <= Game.TickNumber)
            {
                Take(_pending[i]);
                _pending.RemoveAt(i--);
            }
        }
    }

    internal void End(MatchCause cause)
    {
        if (Result is not null)
        {
            return;
        }

        var standings = new List<Standing>(_departed);
        foreach (var player in Game.Seats)
        {
            if (player.IsPresent)
            {
                standings.Add(StandingOf(player, Referee.IsIn(player) ? null : _outSince[player.Number] ?? Game.TickNumber));
            }
        }

        Result = new MatchResult(cause, Game.TickNumber, Referee.Place(standings, Spec.IsInTeams), Game.StateHash());
    }

    private void Think(Player player, IBot bot)
    {
        var log = _logs[player.Number];
        log?.BeginTick(Game.TickNumber + 1);
        bot.Think(player.Events);
        player.ForgetEvents();
        var usage = bot.Usage;
        player.InstructionsUsed = usage.Instructions;
        log?.EndTick(usage);
        if (usage.StoppedAfter > 0)
        {
            // A wall clock stopped the bot: whoever plays this match again has to stop it at the same instruction.
            _taken.Add(new MatchInput(Game.TickNumber, MatchInputKind.Bot, player.Number, new BotInput(BotInputKind.Stop, Number: usage.StoppedAfter)));
        }
    }

    private void Take(MatchInput input)
    {
        _taken.Add(input);
        switch (input.Kind)
        {
            case MatchInputKind.Join when input.Entrant is { } entrant && MayJoin(entrant):
                var number = Seat(entrant);
                if (number >= 0)
                {
                    Game.Welcome(number);
                    _taken[^1] = input with { Player = number };
                }

                break;
            case MatchInputKind.Leave when Game.PlayerAt(input.Player) is not null:
                Game.Leave(input.Player);
                NoteDepartures();
                break;
            case MatchInputKind.Bot when Game.PlayerAt(input.Player) is not null && input.Bot is { } forBot:
                Commands.BeginSource();
                _bots[input.Player]?.Receive(forBot);
                break;
            case MatchInputKind.Abort:
                End(MatchCause.Aborted);
                break;
            default:
                break;
        }
    }

    private bool MayJoin(Entrant entrant)
    {
        var present = 0;
        foreach (var player in Game.Seats)
        {
            present += player.IsPresent ? 1 : 0;
        }

        return present < Spec.Mode.PlayersMax && entrant.Name.Length is > 0 and <= Entrant.NameLengthMax
            && (entrant.Team is not { } team || (uint)team < (uint)Game.Seats.Length);
    }

    private int Seat(Entrant entrant)
    {
        var number = Game.TakeSeat(entrant.Name, entrant.Team);
        if (number < 0)
        {
            return number;
        }

        _bots[number]?.Dispose();
        _logs[number] = _keepLogs ? new BotLog() : null;
        _outSince[number] = null;
        var terms = new BotTerms(
            Spec.Options.InstructionsPerTick, Spec.Options.BotMemoryBytes, RandomStream.SeedOf(Spec.Seed, $"bot {number} since {Game.TickNumber}"));
        Commands.BeginSource();
        _bots[number] = _loader.Load(entrant.Program, terms, new Controls(Game, number, Commands), _logs[number]);
        return number;
    }

    /// <summary>Keeps what players had reached who are gone or can never come back.</summary>
    private void NoteDepartures()
    {
        foreach (var player in Game.Seats)
        {
            var number = player.Number;
            if (_bots[number] is null || Referee.IsIn(player))
            {
                continue;
            }

            _outSince[number] ??= Game.TickNumber;
            if (!player.IsPresent)
            {
                _departed.Add(StandingOf(player, _outSince[number]));
                _bots[number]!.Dispose();
                _bots[number] = null;
            }
        }
    }

    private Standing StandingOf(Player player, int? outSinceTick) =>
        Standing.Of(player, _bots[player.Number]?.Usage ?? default, outSinceTick);
}
