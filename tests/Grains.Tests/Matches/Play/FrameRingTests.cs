using Infon.Domain.Matches;
using Infon.Grains.Interfaces.Watching;
using Infon.Grains.Matches.Play;

namespace Infon.Grains.Tests.Matches.Play;

public sealed class FrameRingTests
{
    private readonly FrameRing _ring = new(4);

    [Fact]
    public void An_empty_ring_has_nothing_after_the_beginning() => _ring.After(0)!.Value.Should().BeEmpty();

    [Fact]
    public void What_was_missed_is_there_until_it_is_too_old()
    {
        Add(10);

        _ring.After(6)!.Value.Select(frame => frame.Tick).Should().Equal(7, 8, 9, 10);
        _ring.After(9)!.Value.Select(frame => frame.Tick).Should().Equal(10);
        _ring.After(5).Should().BeNull();
        _ring.After(int.MinValue).Should().BeNull();
    }

    [Fact]
    public void Who_has_everything_or_more_gets_nothing()
    {
        Add(3);

        _ring.After(3)!.Value.Should().BeEmpty();
        _ring.After(7)!.Value.Should().BeEmpty();
    }

    private void Add(int count)
    {
        for (var tick = 1; tick <= count; tick++)
        {
            _ring.Add(new FramePacket(new MatchId(Guid.Empty), tick, false, false, default));
        }
    }
}
