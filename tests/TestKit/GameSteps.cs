using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Engine.Terrain;

namespace Infon.TestKit;

/// <summary>Short words for what tests do with a game.</summary>
public static class GameSteps
{
    /// <summary>Plays whole ticks; <paramref name="think"/> stands for the bots and is called in each of them. The events are kept for the test to read.</summary>
    public static void Play(this Game game, int ticks = 1, Action? think = null)
    {
        for (var i = 0; i < ticks; i++)
        {
            game.GiveFood();
            game.RefreshPlayers();
            think?.Invoke();
            game.MoveCreatures();
            game.CrownKing();
            game.AdvanceClock();
        }
    }

    /// <summary>Puts a creature on the centre of a tile; returns its id.</summary>
    public static int Put(this Game game, int player, CreatureType type, int tileX, int tileY, int? health = null, int food = 0) =>
        game.Place(player, type, Tiles.Centre(tileX), Tiles.Centre(tileY), health, food);

    /// <summary>What a living creature is like now.</summary>
    public static Creature Creature(this Game game, int id)
    {
        var slot = game.Creatures.SlotOf(id);
        return slot >= 0 ? game.Creatures[slot] : throw new ArgumentException($"Creature {id} does not live.", nameof(id));
    }

    /// <summary>Whether a creature lives.</summary>
    public static bool Lives(this Game game, int id) => game.Creatures.SlotOf(id) >= 0;

    /// <summary>The owner of a creature sets its state.</summary>
    public static CommandReply SetState(this Game game, int id, CreatureState state) =>
        Order(game, new Command(CommandKind.SetState, id, (int)state));

    /// <summary>The owner of a creature plans its way.</summary>
    public static CommandReply SetPath(this Game game, int id, int x, int y) => Order(game, new Command(CommandKind.SetPath, id, x, y));

    /// <summary>The owner of a creature plans its way and sends it off.</summary>
    public static CommandReply Send(this Game game, int id, int x, int y) =>
        game.SetPath(id, x, y) == CommandReply.Done ? game.SetState(id, CreatureState.Walk) : CommandReply.Refused;

    /// <summary>The owner of a creature chooses its target.</summary>
    public static CommandReply SetTarget(this Game game, int id, int target) => Order(game, new Command(CommandKind.SetTarget, id, target));

    /// <summary>The owner of a creature chooses what it converts to.</summary>
    public static CommandReply SetConvert(this Game game, int id, CreatureType type) =>
        Order(game, new Command(CommandKind.SetConvert, id, (int)type));

    /// <summary>The owner of a creature has it attack another.</summary>
    public static CommandReply Attack(this Game game, int id, int target)
    {
        game.SetTarget(id, target);
        return game.SetState(id, CreatureState.Attack);
    }

    /// <summary>The owner of a creature has it feed another.</summary>
    public static CommandReply Feed(this Game game, int id, int target)
    {
        game.SetTarget(id, target);
        return game.SetState(id, CreatureState.Feed);
    }

    /// <summary>The owner of a creature has it kill itself.</summary>
    public static void Suicide(this Game game, int id) => Order(game, new Command(CommandKind.Suicide, id));

    /// <summary>What the journal says of one kind of event.</summary>
    public static TickEvent[] Happened(this Game game, TickEventKind kind) => [.. game.Journal.Events.ToArray().Where(e => e.Kind == kind)];

    private static CommandReply Order(Game game, in Command command) => game.Execute(game.Creature(command.CreatureId).Player, command);
}
