using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Options;
using Infon.Engine.Players;
using Infon.Engine.Terrain;

namespace Infon.Engine.Games;

/// <summary>A game in progress: the ground, the creatures, the players, and the stages a tick is made of.</summary>
/// <remarks>Whoever runs it calls the stages in the order of the rules: <see cref="GiveFood"/>, <see cref="RefreshPlayers"/>, then every
/// bot acts through its <see cref="Controls"/>, then <see cref="MoveCreatures"/>, <see cref="CrownKing"/>, <see cref="AdvanceClock"/>.</remarks>
public sealed class Game
{
    private readonly ILevel _level;
    private readonly CreatureActions _actions;
    private readonly CommandRules _commands;
    private readonly Seats _seats;

    /// <summary>A game that nobody has joined yet.</summary>
    public Game(World world, GameOptions options, ILevel level)
    {
        World = world;
        Options = options;
        _level = level;
        Types = new TypeTable(options.Creatures);
        Creatures = new CreatureTable(options.Limits.Creatures, world.Width, world.Height);
        Scores = new Scoreboard(this);
        Hill = new KingOfTheHill(this);
        Life = new LifeAndDeath(this);
        _seats = new Seats(this, options.Limits.Players);
        _actions = new CreatureActions(this);
        _commands = new CommandRules(this);
        level.Begin(this);
        level.Tick(this);
    }

    /// <summary>The ground.</summary>
    public World World { get; }

    /// <summary>The numbers the game is played with.</summary>
    public GameOptions Options { get; }

    /// <summary>The creatures.</summary>
    public CreatureTable Creatures { get; }

    /// <summary>What happened in this tick so far.</summary>
    public TickJournal Journal { get; } = new();

    /// <summary>How many ticks are over.</summary>
    public int TickNumber { get; private set; }

    /// <summary>Game time in milliseconds, as programs see it: 0 during the first tick.</summary>
    public int TimeMs => TickNumber * GameOptions.TickMs;

    /// <summary>The player who is king of the hill, or -1.</summary>
    public int King => Hill.King;

    /// <summary>All seats, taken or not.</summary>
    public ReadOnlySpan<Player> Seats => _seats.All;

    internal TypeTable Types { get; }

    internal Scoreboard Scores { get; }

    internal KingOfTheHill Hill { get; }

    internal LifeAndDeath Life { get; }

    /// <summary>The player with a number, or null when the seat is free or there is none.</summary>
    public Player? PlayerAt(int number) =>
        (uint)number < (uint)_seats.All.Length && _seats.All[number].IsPresent ? _seats.All[number] : null;

    /// <summary>Gives a player the lowest free number, or -1 when the game is full. The player's program may be loaded now.</summary>
    /// <param name="name">What the player is called.</param>
    /// <param name="team">The team; null = a team of one.</param>
    public int TakeSeat(string name, int? team = null) => _seats.Take(name, team);

    /// <summary>Tells a seated player that the game is on, and gives first creatures.</summary>
    public void Welcome(int player) => _seats.Welcome(player);

    /// <summary>Seats a player and welcomes them at once; returns the number, or -1 when the game is full.</summary>
    public int Join(string name, int? team = null)
    {
        var number = TakeSeat(name, team);
        if (number >= 0)
        {
            Welcome(number);
        }

        return number;
    }

    /// <summary>Takes a player out of the game; the creatures die.</summary>
    public void Leave(int player) => _seats.Leave(player);

    /// <summary>Puts a creature into the game without anybody giving birth to it; returns its id, or -1 when there is no room or no ground for it.</summary>
    public int Place(int player, CreatureType type, int x, int y, int? health = null, int food = 0)
    {
        var slot = Life.Spawn(player, type, x, y, parent: -1);
        if (slot < 0)
        {
            return -1;
        }

        ref var creature = ref Creatures.At(slot);
        creature.Health = health ?? creature.Health;
        creature.Food = food;
        return creature.Id;
    }

    /// <summary>Carries out a player's command as far as the rules allow it.</summary>
    public CommandReply Execute(int player, in Command command) => _commands.Execute(player, command);

    /// <summary>Units per second of the creature in a slot.</summary>
    public int SpeedOf(int slot)
    {
        ref readonly var creature = ref Creatures[slot];
        return Types.Speed(creature.Type, creature.Health);
    }

    /// <summary>The most health a creature of a type can have.</summary>
    public int HealthMaxOf(CreatureType type) => Types[type].HealthMax;

    /// <summary>The most food a creature of a type can carry.</summary>
    public int FoodMaxOf(CreatureType type) => Types[type].FoodMax;

    /// <summary>The creature of another team nearest to the one in a slot; among equally near ones that in the highest slot.</summary>
    public bool TryNearestEnemy(int slot, out int enemySlot, out int distance)
    {
        enemySlot = Creatures.Near.NearestEnemy(slot, _seats.Teams, out distance);
        return enemySlot >= 0;
    }

    /// <summary>Whether the creatures of two players may fight.</summary>
    public bool AreEnemies(int player, int other) => _seats.Teams[player] != _seats.Teams[other];

    /// <summary>First stage: a new page of the journal, and what the level gives.</summary>
    public void GiveFood()
    {
        Journal.Clear();
        _level.Tick(this);
    }

    /// <summary>Second stage: players without creatures get new ones, players at the lowest score are removed.</summary>
    public void RefreshPlayers() => _seats.Refresh();

    /// <summary>Fourth stage, after the bots: every creature ages and acts, slot by slot.</summary>
    public void MoveCreatures()
    {
        // The table may grow meanwhile: a newborn in a slot still to come acts in this tick.
        for (var slot = 0; slot < Creatures.SlotEnd; slot++)
        {
            if (Creatures[slot].Lives)
            {
                _actions.Act(slot);
            }
        }
    }

    /// <summary>Fifth stage: who holds the hill.</summary>
    public void CrownKing() => Hill.Settle();

    /// <summary>Last stage: time goes on.</summary>
    public void AdvanceClock() => TickNumber++;

    /// <summary>A word over all state that counts: two games with equal words go on equally under equal commands.</summary>
    public ulong StateHash() => GameHash.Of(this, _level);

    internal bool TrySpawnPoint(int player, out int x, out int y) => _level.TrySpawnPoint(this, player, out x, out y);
}
