using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Games;
using Infon.TestKit;

namespace Infon.Engine.Tests.Games;

public sealed class StateHashTests
{
    private static readonly TestArena Place = TestArena.Drawn(
        "##########",
        "#....H...#",
        "#..5.....#",
        "#........#",
        "##########");

    /// <summary>One change each of something that has a say in how a game goes on.</summary>
    public static TheoryData<string, Action<Game>> Changes => new()
    {
        { "position", game => game.Creatures.At(0).X++ },
        { "height", game => game.Creatures.At(0).Y++ },
        { "health", game => game.Creatures.At(0).Health-- },
        { "food", game => game.Creatures.At(0).Food++ },
        { "type", game => game.Creatures.At(0).Type = CreatureType.Flyer },
        { "state", game => game.Creatures.At(0).State = CreatureState.Eat },
        { "target", game => game.SetTarget(0, 1) },
        { "conversion", game => game.SetConvert(0, CreatureType.Fatty) },
        { "food spent on a conversion", game => game.Creatures.At(0).ConvertFood++ },
        { "food spent on a birth", game => game.Creatures.At(0).SpawnFood++ },
        { "path", game => game.SetPath(0, 300, 300) },
        { "suicide", game => game.Suicide(0) },
        { "message", game => game.Execute(0, new Command(CommandKind.SetMessage, 0, Message: CreatureMessage.Of("hi"u8))) },
        { "food on a tile", game => game.World.AddFood(1, 1, 1) },
        { "ground", game => game.World.Dig(4, 1) },
        { "score", game => game.Scores.Change(1, 1, Engine.Players.ScoreReason.King) },
        { "another creature", game => game.Put(0, CreatureType.Runner, 1, 1) },
        { "another player", game => game.Join("late") },
        { "a player less", game => game.Leave(1) },
        { "what a bot will be told", game => game.Seats[0].Tell(new BotEvent(BotEventKind.CreatureAttacked, 0, 1)) },
        { "time", game => game.AdvanceClock() },
        { "the king", game => game.Hill.Note(0) },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Whatever_counts_changes_the_hash(string member, Action<Game> change)
    {
        var game = Begin();
        var same = Begin();

        change(game);
        game.CrownKing();
        same.CrownKing();

        game.StateHash().Should().NotBe(same.StateHash(), member);
    }

    [Fact]
    public void Equal_games_have_equal_hashes() => Begin().StateHash().Should().Be(Begin().StateHash());

    [Fact]
    public void What_only_viewers_see_does_not_count()
    {
        var game = Begin();

        game.World.Paint(1, 1, Engine.Terrain.TilePicture.Lava);

        game.StateHash().Should().Be(Begin().StateHash());
    }

    private static Game Begin()
    {
        var game = TestArena.Drawn([.. Place.Text.Split('\n').Select((row, y) => y == 1 ? row.Remove(4, 1).Insert(4, "#") : row)]).Begin(players: 2);
        game.Put(0, CreatureType.Runner, 5, 1);
        game.Put(1, CreatureType.Fatty, 6, 3);
        return game;
    }
}
