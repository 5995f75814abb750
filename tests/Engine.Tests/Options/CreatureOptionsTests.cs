using Infon.Engine.Creatures;
using Infon.Engine.Options;

namespace Infon.Engine.Tests.Options;

public sealed class CreatureOptionsTests
{
    /// <summary>Key, lowest, highest, runner, fatty, flyer, whether 0 is permitted besides: the table of the rules.</summary>
    public static TheoryData<string, int, int, int[], bool> Table => new()
    {
        { "aging", 0, 30, [5, 7, 5], false },
        { "health", 1000, 100000, [10000, 20000, 5000], false },
        { "food", 0, 100000, [10000, 20000, 5000], false },
        { "speed", 100, 1000, [200, 400, 800], false },
        { "speed_health", 0, 1000, [625, 0, 0], false },
        { "heal_rate", 100, 3000, [500, 300, 600], false },
        { "eat_rate", 100, 3000, [800, 400, 600], false },
        { "attack_runner", 0, 3000, [0, 1500, 0], false },
        { "attack_fatty", 0, 3000, [0, 1500, 0], false },
        { "attack_flyer", 0, 3000, [1000, 1500, 0], false },
        { "attack_range_runner", 0, 4096, [0, 512, 0], false },
        { "attack_range_fatty", 0, 4096, [0, 512, 0], false },
        { "attack_range_flyer", 0, 4096, [768, 512, 0], false },
        { "convert_speed", 500, 3000, [1000, 1000, 1000], false },
        { "convert_runner", 1000, 20000, [-1, 8000, 5000], true },
        { "convert_fatty", 1000, 20000, [8000, -1, 0], true },
        { "convert_flyer", 1000, 20000, [5000, 0, -1], true },
        { "spawn_food", 0, 10000, [0, 5000, 0], false },
        { "spawn_speed", 500, 10000, [0, 2000, 0], true },
        { "spawn_health", 0, 100000, [0, 4000, 0], false },
        { "spawn_type", -1, 2, [-1, 0, -1], false },
        { "feed_range", 0, 4096, [256, 0, 256], false },
        { "feed_speed", 100, 3000, [400, 0, 400], true },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Every_option_has_its_default_and_its_range(string key, int low, int high, int[] defaults, bool mayBeZero)
    {
        foreach (var (type, value) in ((string[])["runner", "fatty", "flyer"]).Zip(defaults))
        {
            var name = $"{type}_{key}";
            if (key == $"convert_{type}")
            {
                CreatureOptions.Default.TryRead(name, out _).Should().BeFalse("nobody converts to what they are");
                continue;
            }

            CreatureOptions.Default.TryRead(name, out var read).Should().BeTrue();
            read.Should().Be(value, name);
            Changed(name, low).Should().Be(low);
            Changed(name, high).Should().Be(high);
            Refusal(name, low - 1 == 0 && mayBeZero ? -1 : low - 1).Should().StartWith($"{name} must lie between {low} and {high}");
            Refusal(name, high + 1).Should().StartWith($"{name} must lie between {low} and {high}");
            if (mayBeZero)
            {
                Changed(name, 0).Should().Be(0);
            }
        }
    }

    [Fact]
    public void The_refusal_of_an_option_that_may_be_zero_says_so()
    {
        Refusal("flyer_convert_fatty", 999).Should().StartWith("flyer_convert_fatty must lie between 1000 and 20000, or be 0.");
        Refusal("fatty_aging", 31).Should().StartWith("fatty_aging must lie between 0 and 30.");
    }

    [Fact]
    public void There_are_as_many_names_as_the_table_has_entries()
    {
        var names = CreatureOptions.Names.ToList();

        names.Should().HaveCount((23 * 3) - 3).And.OnlyHaveUniqueItems();
        names.Where(name => !CreatureOptions.Default.TryRead(name, out _)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("runner_convert_runner")]
    [InlineData("fatty_convert_fatty")]
    [InlineData("flyer_convert_flyer")]
    [InlineData("speed")]
    [InlineData("runner")]
    [InlineData("runner_")]
    [InlineData("runner_speedy")]
    [InlineData("runnerspeed")]
    [InlineData("Runner_speed")]
    [InlineData("unused_speed")]
    [InlineData("")]
    public void Other_names_are_unknown(string name)
    {
        var change = () => CreatureOptions.Default.With(name, 1);

        CreatureOptions.Default.TryRead(name, out var value).Should().BeFalse();
        value.Should().Be(0);
        change.Should().Throw<ArgumentException>().WithMessage($"There is no creature option '{name}'.*");
    }

    [Fact]
    public void A_changed_copy_leaves_the_original_as_it_is()
    {
        var changed = CreatureOptions.Default.With("runner_speed", 300);

        changed[CreatureType.Runner, CreatureOption.Speed].Should().Be(300);
        CreatureOptions.Default[CreatureType.Runner, CreatureOption.Speed].Should().Be(200);
        changed.Changes().Should().Equal(("runner_speed", 300));
        CreatureOptions.Default.Changes().Should().BeEmpty();
    }

    [Fact]
    public void Options_are_equal_when_all_numbers_are()
    {
        var one = CreatureOptions.Default.With("runner_speed", 300).With("flyer_food", 1);
        var same = CreatureOptions.Default.With("flyer_food", 1).With("runner_speed", 300);

        one.Should().Be(same).And.NotBe(CreatureOptions.Default);
        one.GetHashCode().Should().Be(same.GetHashCode());
        one.With("runner_speed", 200).With("flyer_food", 5000).Should().Be(CreatureOptions.Default);
    }

    [Fact]
    public void Changes_are_enough_to_make_the_options_again()
    {
        var options = CreatureOptions.Default.With("fatty_spawn_type", 2).With("runner_convert_flyer", 0).With("flyer_aging", 30);

        var again = options.Changes().Aggregate(CreatureOptions.Default, (all, change) => all.With(change.Name, change.Value));

        again.Should().Be(options);
    }

    private static int Changed(string name, int value) =>
        CreatureOptions.Default.With(name, value).TryRead(name, out var read) ? read : int.MinValue;

    private static string Refusal(string name, int value)
    {
        var change = () => CreatureOptions.Default.With(name, value);
        return change.Should().Throw<ArgumentOutOfRangeException>().Which.Message;
    }
}
