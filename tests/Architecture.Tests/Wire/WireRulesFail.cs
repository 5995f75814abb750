using Orleans;
using Orleans.Runtime;

namespace Infon.Architecture.Tests.Wire;

/// <summary>The rules of the wire, each shown something that breaks it.</summary>
public sealed class WireRulesFail
{
    [Fact]
    public void On_a_type_without_marks() => WireRules.Unmarked(typeof(Planted.Bare)).Should().Equal(
        "Bare has no [GenerateSerializer].", "Bare has no [Alias]: renaming it would break what is under way.", "Bare.Name has no [Id].");

    [Fact]
    public void On_a_number_given_twice() => WireRules.Unmarked(typeof(Planted.Twice)).Should().Equal("Twice has [Id(0)] twice.");

    [Fact]
    public void On_what_could_change() => WireRules.Changeable(typeof(Planted.Changing)).Should().Equal(
        "Changing has no [Immutable].", "Changing.Name can be set.", "Changing.Names holds List`1, which does not cross.");

    [Fact]
    public void On_an_interface_that_only_works_at_home() => WireRules.Uncallable(typeof(Planted.IHomeGrain)).Should().Equal(
        "IHomeGrain has no [Alias].", "IHomeGrain.Read has no [Alias].", "IHomeGrain.Read speaks of Stream, which does not cross.");

    [Fact]
    public void On_a_generic_type_that_Orleans_cannot_read() => WireRules.Unmarked(typeof(Planted.PairOf<>)).Should().Equal(
        "PairOf`1 is called pair-of: the name of a generic type ends with how many arguments it has, or Orleans cannot read it.");

    [Fact]
    public void On_two_classes_with_one_state() =>
        WireRules.SharedStates([typeof(Planted.QueueGrain), typeof(Planted.LobbyGrain)])
            .Should().Equal("The state waiting belongs to QueueGrain and LobbyGrain.");

    [Fact]
    public void But_not_on_what_is_right()
    {
        WireRules.Unmarked(typeof(Planted.Right)).Should().BeEmpty();
        WireRules.Changeable(typeof(Planted.Right)).Should().BeEmpty();
        WireRules.Uncallable(typeof(Planted.IRightGrain)).Should().BeEmpty();
    }

    public static class Planted
    {
        public interface IHomeGrain : IGrainWithGuidKey
        {
            Task Read(Stream source);
        }

        [Alias("right-grain")]
        public interface IRightGrain : IGrainWithGuidKey
        {
            [Alias("get")]
            Task<Guid?> Get(string name);
        }

        public sealed record Bare(string Name);

        [GenerateSerializer, Immutable, Alias("pair-of")]
        public sealed record PairOf<T>([property: Id(0)] T First);

        public sealed class QueueGrain([PersistentState("waiting")] IPersistentState<string> state) : Grain
        {
            public string State => state.State;
        }

        public sealed class LobbyGrain([PersistentState("waiting")] IPersistentState<string> state) : Grain
        {
            public string State => state.State;
        }

        [GenerateSerializer, Immutable, Alias("twice")]
        public sealed record Twice([property: Id(0)] string First, [property: Id(0)] string Second);

        public sealed class Changing
        {
            public string Name { get; set; } = "";

            public List<string> Names { get; init; } = [];
        }

        [GenerateSerializer, Immutable, Alias("right")]
        public sealed record Right([property: Id(0)] string Name, [property: Id(1)] DateTimeOffset At)
        {
            public bool IsNamed => Name.Length > 0;
        }
    }
}
