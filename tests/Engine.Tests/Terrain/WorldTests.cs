using Infon.Engine.Terrain;

namespace Infon.Engine.Tests.Terrain;

public sealed class WorldTests
{
    [Fact]
    public void A_new_world_is_solid_and_bare()
    {
        var world = new World(5, 4, 2, 1);

        for (var y = -1; y <= 4; y++)
        {
            for (var x = -1; x <= 5; x++)
            {
                world.IsPlain(x, y).Should().BeFalse();
                world.FoodAt(x, y).Should().Be(0);
            }
        }

        world.TouchedTiles.ToArray().Should().BeEmpty();
    }

    [Theory]
    [InlineData(2, 10)]
    [InlineData(10, 2)]
    [InlineData(256, 10)]
    [InlineData(10, 256)]
    public void A_world_has_3_to_255_tiles_each_way(int width, int height)
    {
        var create = () => new World(width, height, 1, 1);

        create.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void The_hill_is_kept_on_the_map()
    {
        var world = new World(10, 8, 99, -3);

        (world.HillX, world.HillY).Should().Be((9, 0));
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(8, 6, true)]
    [InlineData(0, 3, false)]
    [InlineData(9, 3, false)]
    [InlineData(3, 0, false)]
    [InlineData(3, 7, false)]
    [InlineData(-1, 3, false)]
    [InlineData(3, 8, false)]
    [InlineData(int.MaxValue, int.MinValue, false)]
    public void Only_tiles_within_the_border_can_be_dug(int x, int y, bool dug)
    {
        var world = new World(10, 8, 1, 1);

        world.Dig(x, y).Should().Be(dug);

        world.IsPlain(x, y).Should().Be(dug);
        world.IsWithinBorder(x, y).Should().Be(dug);
    }

    [Fact]
    public void A_tile_can_be_dug_twice()
    {
        var world = new World(10, 8, 1, 1);
        world.Dig(3, 3);
        world.ForgetTouched();

        var plain = world.Dig(3, 3);

        plain.Should().BeTrue();
        world.TouchedTiles.ToArray().Should().BeEmpty();
    }

    [Theory]
    [InlineData(0, 5000, 5000)]
    [InlineData(9000, 5000, 999)]
    [InlineData(0, 10000, 9999)]
    [InlineData(9999, 1, 0)]
    [InlineData(300, -200, -200)]
    [InlineData(300, -500, -300)]
    [InlineData(300, int.MaxValue, 9699)]
    [InlineData(300, int.MinValue, -300)]
    public void Food_stays_between_0_and_9999(int before, int amount, int change)
    {
        var world = new World(10, 8, 1, 1);
        world.Dig(4, 4);
        world.AddFood(4, 4, before);

        var changed = world.AddFood(4, 4, amount);

        changed.Should().Be(change);
        world.FoodAt(4, 4).Should().Be(before + change);
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(0, 0)]
    [InlineData(-1, 4)]
    [InlineData(4, 8)]
    public void No_food_lies_on_solid_tiles_or_off_the_map(int x, int y)
    {
        var world = new World(10, 8, 1, 1);
        world.Dig(4, 4);

        var changed = world.AddFood(x, y, 100);

        changed.Should().Be(0);
        world.FoodAt(x, y).Should().Be(0);
    }

    [Fact]
    public void Touched_tiles_are_listed_once_each_in_the_order_of_their_first_change()
    {
        var world = new World(10, 8, 1, 1);

        world.Paint(9, 7, TilePicture.Border);
        world.Dig(4, 4);
        world.AddFood(4, 4, 10);
        world.AddFood(4, 4, 10);
        world.Paint(4, 4, TilePicture.Desert);

        world.TouchedTiles.ToArray().Should().Equal((7 * 10) + 9, (4 * 10) + 4);
    }

    [Fact]
    public void Forgotten_tiles_can_be_touched_again_and_vain_changes_touch_nothing()
    {
        var world = new World(10, 8, 1, 1);
        world.Dig(4, 4);
        world.Dig(5, 4);
        world.ForgetTouched();

        world.AddFood(4, 4, 10);
        world.AddFood(5, 4, -10);
        world.AddFood(6, 4, 10);
        world.Dig(0, 0);
        world.Paint(-1, 0, TilePicture.Lava);

        world.TouchedTiles.ToArray().Should().Equal((4 * 10) + 4);
    }

    [Fact]
    public void Any_tile_on_the_map_can_be_painted()
    {
        var world = new World(10, 8, 1, 1);

        var painted = world.Paint(0, 0, TilePicture.Water);
        var off = world.Paint(10, 0, TilePicture.Water);

        painted.Should().BeTrue();
        off.Should().BeFalse();
        world.PictureAt(0, 0).Should().Be(TilePicture.Water);
        world.IsPlain(0, 0).Should().BeFalse();
    }
}
