using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.Engine.Options;
using Infon.TestKit;

namespace Infon.Engine.Tests.Games;

public sealed class SteadyStateTests
{
    [Fact]
    public void A_tick_allocates_nothing()
    {
        var game = TestArena.Room(60, 60).Begin(players: 4, new GameOptions { Limits = GameLimits.Large });
        for (var i = 0; i < 160; i++)
        {
            game.Put(i % 4, (CreatureType)(i % 3), 2 + (i % 50), 2 + (i / 3), food: 4000);
        }

        Action think = () => Command(game);
        game.Play(300, think);
        var before = GC.GetAllocatedBytesForCurrentThread();

        game.Play(200, think);

        (GC.GetAllocatedBytesForCurrentThread() - before).Should().Be(0);
    }

    /// <summary>Everybody walks to and fro, fights whom they meet, heals, and converts.</summary>
    private static void Command(Game game)
    {
        foreach (var player in game.Seats)
        {
            player.ForgetEvents();
        }

        for (var slot = 0; slot < game.Creatures.SlotEnd; slot++)
        {
            ref readonly var creature = ref game.Creatures[slot];
            if (!creature.Lives || creature.State != CreatureState.Idle)
            {
                continue;
            }

            var (id, player) = (creature.Id, creature.Player);
            if (game.TryNearestEnemy(slot, out var enemy, out _) && (game.TickNumber + slot) % 5 == 0)
            {
                game.Execute(player, new Command(CommandKind.SetTarget, id, game.Creatures[enemy].Id));
                game.Execute(player, new Command(CommandKind.SetState, id, (int)CreatureState.Attack));
            }
            else
            {
                game.Execute(player, new Command(CommandKind.SetConvert, id, (int)CreatureType.Runner));
                game.Execute(player, new Command(CommandKind.SetState, id, slot % 7 == 0 ? (int)CreatureState.Convert : (int)CreatureState.Heal));
                game.Execute(player, new Command(CommandKind.SetPath, id, 600 + (((slot * 37) + game.TickNumber) * 97 % 13000), 600 + (slot * 53 % 13000)));
                game.Execute(player, new Command(CommandKind.SetState, id, (int)CreatureState.Walk));
            }
        }
    }
}
