using System.Collections.Immutable;

namespace Infon.Architecture.Tests.Shapes;

/// <summary>The rules of shapes, each shown something that breaks it.</summary>
public sealed class ShapeRulesFail
{
    private static readonly Dictionary<string, string> NoExceptions = [];

    [Theory]
    [InlineData(typeof(Planted.Counter), "Counter.Count is static and can be set.")]
    [InlineData(typeof(Planted.Settable), "Settable.<Limit>k__BackingField is static and can be set.")]
    [InlineData(typeof(Planted.Cache), "Cache.Names is static and holds Dictionary`2, which can change.")]
    [InlineData(typeof(Planted.Table), "Table.Steps is static and holds Int32[], which can change.")]
    [InlineData(typeof(Planted.Hidden), "Hidden.Boxes is static and holds ImmutableArray`1, which can change.")]
    [InlineData(typeof(Planted.Shared), "Shared.One is static and holds Box, which can change.")]
    [InlineData(typeof(Planted.Behind), "Behind.Names is static and holds IReadOnlyList`1, which can change.")]
    public void On_a_static_that_can_change(Type type, string sentence) =>
        StaticRules.MutableStatics(type, NoExceptions).Should().Equal(sentence);

    [Fact]
    public void But_not_on_what_never_changes() => StaticRules.MutableStatics(typeof(Planted.Calm), NoExceptions).Should().BeEmpty();

    [Fact]
    public void But_not_on_a_static_that_is_allowed_by_name() =>
        StaticRules.MutableStatics(typeof(Planted.Table), new Dictionary<string, string> { ["Table.Steps"] = "only read" }).Should().BeEmpty();

    [Theory]
    [InlineData(typeof(Planted.MatchManager), "Manager")]
    [InlineData(typeof(Planted.PathHelper), "Helper")]
    [InlineData(typeof(Planted.CreatureInfo<int>), "Info")]
    public void On_a_name_that_says_nothing(Type type, string suffix) =>
        ShapeRules.EmptyNames(type, NoExceptions).Should().ContainSingle().Which.Should().EndWith($"ends in {suffix}: say what it is.");

    [Fact]
    public void But_not_on_a_word_that_only_ends_alike() => ShapeRules.EmptyNames(typeof(Planted.Metadata), NoExceptions).Should().BeEmpty();

    [Theory]
    [InlineData("src/Engine/Helpers/Angle.cs")]
    [InlineData("src/Cli/Matches/Dtos/Row.cs")]
    public void On_a_folder_named_after_a_kind(string path) =>
        ShapeRules.KindsAsFolders(new TextFile(path, "")).Should().ContainSingle();

    [Fact]
    public void On_a_class_left_open() =>
        ShapeRules.Open([typeof(Planted.Left), typeof(Planted.Root), typeof(Planted.Leaf), typeof(Planted.Idea)])
            .Should().ContainSingle().Which.Should().Contain(nameof(Planted.Left));

    public static class Planted
    {
        public static class Counter
        {
            internal static int Count = 1;
        }

        public static class Settable
        {
            public static int Limit { get; set; }
        }

        public static class Cache
        {
            public static readonly Dictionary<string, int> Names = [];
        }

        public static class Table
        {
            public static readonly int[] Steps = [1, 2];
        }

        public static class Hidden
        {
            public static readonly ImmutableArray<Box> Boxes = [];
        }

        public static class Shared
        {
            public static readonly Box One = new();
        }

        public static class Behind
        {
            public static readonly IReadOnlyList<string> Names = [];
        }

        public static class Calm
        {
            public const int Limit = 3;
            public static readonly string Name = "calm";
            public static readonly ImmutableArray<Point> Points = [];
            public static readonly Point Origin = new(0, "origin", null);
            public static readonly Func<Box, int> Twice = box => box.Value * 2;
        }

        public sealed class Box
        {
            public int Value;
        }

        public sealed record Point(int X, string Name, Point? Next);

        public sealed class MatchManager;

        public static class PathHelper;

        public readonly record struct CreatureInfo<T>(T Value);

        public sealed class Metadata;

        public class Left;

        public class Root;

        public sealed class Leaf : Root;

        public abstract class Idea;
    }
}
