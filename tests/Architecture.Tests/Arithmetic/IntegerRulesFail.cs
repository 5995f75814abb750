using Infon.Architecture.Tests.Reflection;

namespace Infon.Architecture.Tests.Arithmetic;

/// <summary>The rules of arithmetic, each shown something that breaks it.</summary>
public sealed class IntegerRulesFail
{
    [Theory]
    [InlineData(typeof(Planted.Field), "holds Double")]
    [InlineData(typeof(Planted.ListOfThem), "holds List`1")]
    [InlineData(typeof(Planted.Parameter), "takes or gives")]
    [InlineData(typeof(Planted.Result), "takes or gives")]
    [InlineData(typeof(Planted.Property), "takes or gives")]
    [InlineData(typeof(Planted.Local), "inexact local")]
    [InlineData(typeof(Planted.Constant), "ldc.r8")]
    [InlineData(typeof(Planted.Conversion), "conv.r4")]
    [InlineData(typeof(Planted.RootInPassing), "Math.Sqrt")]
    [InlineData(typeof(Planted.ReadInPassing), "BitConverter.ToSingle")]
    [InlineData(typeof(Planted.Lambda), "takes or gives")]
    [InlineData(typeof(Planted.Iterator), "holds Single")]
    [InlineData(typeof(Planted.Money), "takes or gives")]
    public void On_an_inexact_number_as(Type type, string what) =>
        Members.WithNested(type).SelectMany(IntegerRules.Inexactness)
            .Should().Contain(sentence => sentence.Contains(what, StringComparison.Ordinal));

    [Theory]
    [InlineData(typeof(Planted.DictionaryWalk))]
    [InlineData(typeof(Planted.ValuesWalk))]
    [InlineData(typeof(Planted.SetWalk))]
    public void On_a_walk_through_a_hash_table(Type type) => IntegerRules.HashOrder(type).Should().ContainSingle();

    [Fact]
    public void But_not_on_integers_and_lists() =>
        new[] { typeof(Planted.Innocent) }.SelectMany(Members.WithNested)
            .SelectMany(type => IntegerRules.Inexactness(type).Concat(IntegerRules.HashOrder(type))).Should().BeEmpty();

    public static class Planted
    {
        public sealed class Field
        {
            public double Value;
        }

        public sealed class ListOfThem
        {
            public List<float[]>? Values;
        }

        public sealed class Property
        {
            public float Value { get; set; }
        }

        public static class Parameter
        {
            public static bool Take(in double? value) => value is null;
        }

        public static class Result
        {
            public static float Give(float[] values) => values[0];
        }

        public static class Local
        {
            public static int Compute(byte[] bytes)
            {
                var half = BitConverter.ToDouble(bytes);
                return half > half - 1 ? (int)half : 0;
            }
        }

        public static class Constant
        {
            public static int Compute(int value) => (int)(value * 1.5);
        }

        public static class Conversion
        {
            public static int Compute(int value) => (int)(float)value;
        }

        public static class RootInPassing
        {
            public static int Compute(int value) => (int)Math.Sqrt(value);
        }

        public static class ReadInPassing
        {
            public static int Compute(byte[] bytes) => (int)BitConverter.ToSingle(bytes);
        }

        public static class Lambda
        {
            public static int Compute(int[] values) => (int)values.Sum(value => value / 2f);
        }

        public static class Iterator
        {
            public static IEnumerable<int> Compute(byte[] bytes)
            {
                var half = BitConverter.ToSingle(bytes);
                yield return 1;
                yield return (int)half;
            }
        }

        public static class Money
        {
            public static decimal Give(int value) => value;
        }

        public static class DictionaryWalk
        {
            public static int Compute(Dictionary<int, int> table)
            {
                var sum = 0;
                foreach (var pair in table)
                {
                    sum ^= pair.Value;
                }

                return sum;
            }
        }

        public static class ValuesWalk
        {
            public static int Compute(Dictionary<int, int> table) => table.Values.First();
        }

        public static class SetWalk
        {
            public static int Compute(HashSet<int> set)
            {
                foreach (var item in set)
                {
                    return item;
                }

                return 0;
            }
        }

        public sealed class Innocent
        {
            public Dictionary<string, long>? Table;
            public long Compute(List<int> values)
            {
                var sum = Table?["one"] ?? 0L;
                foreach (var value in values.Where(value => value > 7))
                {
                    sum += Math.Max(value, 3) >> 1;
                }

                return sum;
            }
        }
    }
}
