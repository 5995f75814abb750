using Infon.Architecture.Tests.Reflection;
using Infon.Grains.Bots;
using Infon.Grains.Interfaces.Bots;
using Orleans.Runtime;

namespace Infon.Architecture.Tests.Wire;

/// <summary>Everything in Grains.Interfaces can cross a cluster.</summary>
public sealed class WireTests
{
    private static readonly Lazy<Type[]> All = new(() =>
        [.. typeof(IBotGrain).Assembly.GetTypes().Where(type => type.IsPublic && !Members.IsCompilerMade(type))]);

    private static IEnumerable<Type> Interfaces => All.Value.Where(type => type.IsInterface && type.IsAssignableTo(typeof(IAddressable)));

    private static IEnumerable<Type> Carried => All.Value.Where(type =>
        !type.IsInterface && !type.IsEnum && !(type.IsAbstract && type.IsSealed) && !type.Name.EndsWith("Converter", StringComparison.Ordinal));

    [Fact]
    public void What_is_carried_is_marked_for_the_serializer() => Carried.SelectMany(WireRules.Unmarked).Should().BeEmpty();

    [Fact]
    public void What_is_carried_never_changes() => Carried.SelectMany(WireRules.Changeable).Should().BeEmpty();

    [Fact]
    public void What_grains_are_asked_can_be_asked_from_another_machine() => Interfaces.SelectMany(WireRules.Uncallable).Should().BeEmpty();

    [Fact]
    public void No_two_classes_of_grains_call_their_state_the_same() =>
        WireRules.SharedStates(typeof(BotGrain).Assembly.GetTypes()).Should().BeEmpty();

    [Fact]
    public void No_two_things_have_one_stable_name() =>
        Carried.Concat(Interfaces).Select(WireRules.AliasOf).OfType<string>().Should().OnlyHaveUniqueItems();
}
