using Infon.ProcessKit.Live;
using Infon.Web.Watching;

namespace Infon.Web.Tests.Watching;

public sealed class FrameRingTests
{
    private readonly FrameRing _ring = new(Frames.Match, 100);

    [Fact]
    public void Frames_before_the_first_keyframe_wait_for_it()
    {
        _ring.Take(Frames.Delta(6));
        _ring.Take(Frames.Delta(7));
        var before = _ring.FromKey(20);

        _ring.Take([Frames.Key(5)], after: null);

        before.Should().BeNull();
        TicksOf(_ring.FromKey(20)).Should().Equal(5, 6, 7);
    }

    [Fact]
    public void Frames_in_the_wrong_order_are_put_right()
    {
        Begin(0);

        foreach (var tick in (int[])[2, 1, 4, 3, 3, 5])
        {
            _ring.Take(Frames.Delta(tick));
        }

        TicksOf(_ring.After(0, _ring.Last!.Value)).Should().Equal(1, 2, 3, 4, 5);
        _ring.HasGap.Should().BeFalse();
    }

    [Fact]
    public void What_is_missing_is_known_and_filled()
    {
        Begin(0);
        _ring.Take(Frames.Delta(1));
        _ring.Take(Frames.Delta(4));
        var position = _ring.Position;
        var hadGap = _ring.HasGap;

        _ring.Take(Frames.Deltas(2, 3), after: 1);

        position.Should().Be(1);
        hadGap.Should().BeTrue();
        TicksOf(_ring.After(0, _ring.Last!.Value)).Should().Equal(1, 2, 3, 4);
    }

    [Fact]
    public void A_keyframe_stands_for_what_cannot_be_had_any_more()
    {
        Begin(0);
        _ring.Take(Frames.Delta(203));

        _ring.Take([Frames.Key(200), .. Frames.Deltas(201, 202)], after: 0);

        _ring.After(0, _ring.Last!.Value).Should().BeNull("what lies between is lost");
        TicksOf(_ring.FromKey(20)).Should().Equal(200, 201, 202, 203);
    }

    [Fact]
    public void A_keyframe_for_late_comers_does_not_break_the_row()
    {
        Begin(0);
        Add(1, 30);

        _ring.Take([Frames.Key(29)], after: null);

        TicksOf(_ring.After(27, _ring.Last!.Value)).Should().Equal(28, 29, 30);
        TicksOf(_ring.FromKey(20)).Should().Equal(29, 30);
    }

    [Fact]
    public void A_keyframe_that_is_too_old_begins_nothing()
    {
        Begin(0);
        Add(1, 30);

        _ring.FromKey(20).Should().BeNull();
    }

    [Fact]
    public void A_hundred_ticks_are_kept_and_no_more()
    {
        Begin(0);
        Add(1, 300);

        TicksOf(_ring.After(200, _ring.Last!.Value)).Should().Equal(Enumerable.Range(201, 100));
        _ring.After(199, _ring.Last!.Value).Should().BeNull();
    }

    [Fact]
    public void A_node_that_opens_a_match_for_somebody_who_was_there_begins_where_they_were()
    {
        _ring.Take(Frames.Delta(103));

        _ring.Take(Frames.Deltas(101, 102), after: 100);

        TicksOf(_ring.After(100, _ring.Last!.Value)).Should().Equal(101, 102, 103);
    }

    [Fact]
    public void Nothing_missing_is_an_answer_too()
    {
        _ring.Take([], after: 100);

        _ring.Take(Frames.Delta(101));

        TicksOf(_ring.After(100, _ring.Last!.Value)).Should().Equal(101);
    }

    [Fact]
    public void All_who_lack_the_same_get_the_same_pack()
    {
        Begin(0);
        Add(1, 5);

        _ring.After(3, _ring.Last!.Value).Should().BeSameAs(_ring.After(3, _ring.Last!.Value)).And.NotBeSameAs(_ring.After(2, _ring.Last!.Value));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_order_frames_come_in_the_row_is_whole(int seed)
    {
        var luck = new Random(seed);
        var ticks = Enumerable.Range(1, 90).OrderBy(tick => tick + luck.Next(40)).ToList();
        Begin(0);

        ticks.ForEach(tick => _ring.Take(Frames.Delta(tick)));

        TicksOf(_ring.After(0, _ring.Last!.Value)).Should().Equal(Enumerable.Range(1, 90));
    }

    internal static IEnumerable<int> TicksOf(FramePack? pack) => PackReader.Read(pack!.Bytes).Select(frame => frame.Tick);

    private void Begin(int tick) => _ring.Take([Frames.Key(tick)], after: null);

    private void Add(int from, int to)
    {
        foreach (var frame in Frames.Deltas(from, to))
        {
            _ring.Take(frame);
        }
    }
}
