namespace Infon.Architecture.Tests.Arithmetic;

public sealed class IntegerTests
{
    private static Type[] Types => typeof(Infon.Engine.Terrain.World).Assembly.GetTypes();

    [Fact]
    public void The_engine_computes_with_integers_only() => Types.SelectMany(IntegerRules.Inexactness).Should().BeEmpty();

    [Fact]
    public void The_engine_never_walks_through_a_hash_table() => Types.SelectMany(IntegerRules.HashOrder).Should().BeEmpty();
}
