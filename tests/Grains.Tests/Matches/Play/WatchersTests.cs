using Infon.Grains.Interfaces.Watching;
using Infon.Grains.Matches.Play;

namespace Infon.Grains.Tests.Matches.Play;

public sealed class WatchersTests
{
    private static readonly DateTimeOffset Now = new(2030, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly Watchers _watchers = new(TimeSpan.FromSeconds(5));

    [Fact]
    public void A_node_that_does_not_ask_again_gets_nothing_more()
    {
        _watchers.Renew(Node("n-a", 3), Now);
        _watchers.Renew(Node("n-b", 4), Now + TimeSpan.FromSeconds(4));

        var before = (_watchers.At(Now + TimeSpan.FromSeconds(5)).Count(), _watchers.Viewers);
        var after = _watchers.At(Now + TimeSpan.FromSeconds(6)).Select(lease => lease.Watcher.Node).ToList();

        before.Should().Be((2, 7));
        after.Should().Equal("n-b");
        _watchers.Viewers.Should().Be(4);
    }

    [Fact]
    public void A_node_that_asks_again_counts_once_and_says_what_it_has()
    {
        _watchers.Renew(Node("n-a", 3), Now);

        _watchers.Renew(Node("n-a", 5, haveTick: 17), Now).SentTick.Should().Be(17);

        _watchers.Viewers.Should().Be(5);
    }

    [Fact]
    public void A_node_that_leaves_is_forgotten()
    {
        _watchers.Renew(Node("n-a", 3), Now);

        _watchers.Leave("n-a");

        _watchers.At(Now).Should().BeEmpty();
    }

    private static WatchMatch Node(string node, int viewers, int? haveTick = null) => new(node, FrameCarrier.Stream, null, haveTick, viewers);
}
