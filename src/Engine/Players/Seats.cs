using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Games;

namespace Infon.Engine.Players;

/// <summary>Who plays: joining, leaving, and what the rules give to players without creatures.</summary>
internal sealed class Seats
{
    private const int FirstCreatures = 2;

    private readonly Game _game;
    private readonly Player[] _seats;
    private readonly int[] _teams;

    public Seats(Game game, int count)
    {
        _game = game;
        _seats = new Player[count];
        _teams = new int[count];
        for (var number = 0; number < count; number++)
        {
            _seats[number] = new Player(number);
            _teams[number] = number;
        }
    }

    public ReadOnlySpan<Player> All => _seats;

    /// <summary>The team of each seat.</summary>
    public ReadOnlySpan<int> Teams => _teams;

    public int Take(string name, int? team)
    {
        var number = Array.FindIndex(_seats, seat => !seat.IsPresent);
        if (number < 0)
        {
            return -1;
        }

        var player = _seats[number];
        player.IsPresent = true;
        player.Name = name;
        player.Team = team ?? number;
        player.Score = 0;
        player.CreatureCount = 0;
        player.EmptySinceMs = _game.TimeMs;
        player.InstructionsUsed = 0;
        player.Statistics = new PlayerStatistics();
        player.ForgetEvents();
        _teams[number] = player.Team;
        return number;
    }

    public void Welcome(int number)
    {
        _seats[number].Tell(new BotEvent(BotEventKind.PlayerCreated, number, -1));
        _game.Journal.Add(new TickEvent(TickEventKind.Joined, number));
        GiveFirstCreatures(number);
    }

    public void Leave(int number)
    {
        for (var slot = 0; slot < _game.Creatures.SlotEnd; slot++)
        {
            if (_game.Creatures[slot].Lives && _game.Creatures[slot].Player == number)
            {
                _game.Life.Kill(slot, killerSlot: -1);
            }
        }

        _seats[number].IsPresent = false;
        _game.Journal.Add(new TickEvent(TickEventKind.Left, number));
        _game.Hill.Forget(number);
    }

    public void Refresh()
    {
        foreach (var player in _seats)
        {
            if (!player.IsPresent)
            {
                continue;
            }

            if (player.CreatureCount == 0 && _game.Options.RespawnDelayMs is { } delay && _game.TimeMs - player.EmptySinceMs >= delay)
            {
                GiveFirstCreatures(player.Number);
            }

            if (player.Score <= Points.ScoreMin)
            {
                Leave(player.Number);
            }
        }
    }

    private void GiveFirstCreatures(int number)
    {
        for (var i = 0; i < FirstCreatures; i++)
        {
            if (_game.TrySpawnPoint(number, out var x, out var y))
            {
                _game.Life.Spawn(number, CreatureType.Runner, x, y, parent: -1);
            }
        }
    }
}
