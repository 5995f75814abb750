using Infon.Engine.Creatures;
using Infon.Engine.Randomness;

namespace Infon.Engine.Tests.Creatures;

public sealed class IdIndexTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 5)]
    [InlineData(7, 16)]
    [InlineData(3, 256)]
    public void It_finds_what_a_dictionary_finds(int seed, int capacity)
    {
        var random = new RandomStream((ulong)seed);
        var index = new IdIndex(capacity);
        var wanted = new Dictionary<int, int>();
        var nextId = 0;

        for (var i = 0; i < 20_000; i++)
        {
            if (wanted.Count < capacity && random.Below(2) == 0)
            {
                // Leaps make ids collide in the table that would otherwise fill it in order.
                nextId += random.Below(4) == 0 ? capacity * 2 : 1;
                wanted[nextId] = random.Below(capacity);
                index.Add(nextId, wanted[nextId]);
            }
            else if (wanted.Count > 0)
            {
                var id = wanted.Keys.ElementAt(random.Below(wanted.Count));
                wanted.Remove(id);
                index.Remove(id);
                index.SlotOf(id).Should().Be(-1);
            }

            var asked = Math.Max(0, nextId - random.Below(capacity * 3));
            if (index.SlotOf(asked) != wanted.GetValueOrDefault(asked, -1))
            {
                Assert.Fail($"After {i} changes id {asked} is in slot {index.SlotOf(asked)}.");
            }
        }

        wanted.Where(pair => index.SlotOf(pair.Key) != pair.Value).Should().BeEmpty();
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void Ids_that_nobody_has_are_nowhere(int id)
    {
        var index = new IdIndex(4);
        index.Add(0, 3);

        index.SlotOf(id).Should().Be(-1);
    }
}
