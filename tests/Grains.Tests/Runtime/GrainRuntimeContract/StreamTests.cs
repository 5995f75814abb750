using Orleans.Streams;

namespace Infon.Grains.Tests.Runtime.GrainRuntimeContract;

public sealed class StreamTests
{
    [Fact]
    public async Task A_subscriber_gets_all_items_in_order()
    {
        await using var cluster = await GrainCluster.StartAsync();
        await StreamOf(cluster).SubscribeAsync(Writing(cluster));

        await cluster.Grain<IPublishingGrain>("m-1").Publish(0, 200);

        await cluster.Board.Reached("199");
        cluster.Board.Lines.Should().Equal(Enumerable.Range(0, 200).Select(item => $"{item}"));
    }

    [Fact]
    public async Task A_slow_subscriber_holds_up_neither_the_publisher_nor_the_others()
    {
        await using var cluster = await GrainCluster.StartAsync();
        await StreamOf(cluster).SubscribeAsync(async (item, _) =>
        {
            await cluster.Board.Passed("gate");
            cluster.Board.Mark($"slow {item}");
        });
        await cluster.Grain<IListeningGrain>("l-1").Listen("m-1");

        await cluster.Grain<IPublishingGrain>("m-1").Publish(0, 20);
        await cluster.Board.Reached("heard 19");
        cluster.Board.Times("slow 0").Should().Be(0);
        cluster.Board.Open("gate");

        await cluster.Board.Reached("slow 19");
    }

    [Fact]
    public async Task A_subscriber_that_throws_harms_nobody_and_gets_later_items()
    {
        await using var cluster = await GrainCluster.StartAsync();
        await StreamOf(cluster).SubscribeAsync((item, _) =>
        {
            cluster.Board.Mark($"thrower {item}");
            return item == 0 && cluster.Board.Times("thrower 0") == 1 ? throw new InvalidOperationException("Bad item.") : Task.CompletedTask;
        });
        await StreamOf(cluster).SubscribeAsync(Writing(cluster));

        await cluster.Grain<IPublishingGrain>("m-1").Publish(0, 3);

        await cluster.Board.Reached("2");
        await cluster.Board.Reached("thrower 2");
        cluster.Board.Lines.Should().Equal("0", "1", "2");
    }

    [Fact]
    public async Task A_subscriber_that_unsubscribed_gets_nothing_more()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var subscription = await StreamOf(cluster).SubscribeAsync(Writing(cluster, "a"));
        await StreamOf(cluster).SubscribeAsync(Writing(cluster, "b"));
        await cluster.Grain<IPublishingGrain>("m-1").Publish(0, 1);
        await cluster.Board.Reached("a0");

        await subscription.UnsubscribeAsync();
        await cluster.Grain<IPublishingGrain>("m-1").Publish(1, 5);

        await cluster.Board.Reached("b5");
        cluster.Board.Lines.Should().NotContain("a1");
        (await StreamOf(cluster).GetAllSubscriptionHandles()).Should().ContainSingle();
    }

    [Fact]
    public async Task Streams_do_not_mix()
    {
        await using var cluster = await GrainCluster.StartAsync();
        await StreamOf(cluster, "m-1").SubscribeAsync(Writing(cluster, "one "));
        await StreamOf(cluster, "m-2").SubscribeAsync(Writing(cluster, "two "));

        await cluster.Grain<IPublishingGrain>("m-1").Publish(0, 1);
        await cluster.Grain<IPublishingGrain>("m-2").Publish(7, 1);
        await cluster.Board.Reached("one 0");
        await cluster.Board.Reached("two 7");

        cluster.Board.Lines.Should().BeEquivalentTo("one 0", "two 7");
    }

    [Fact]
    public async Task Items_reach_a_grain_as_turns_of_its_own()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var listener = cluster.Grain<IListeningGrain>("l-1");
        await listener.Listen("m-1");

        await cluster.Grain<IPublishingGrain>("m-1").Publish(1, 100);

        await cluster.Board.Reached("heard 100");
        (await listener.Sum()).Should().Be(5050);
    }

    [Fact]
    public async Task An_item_wakes_a_grain_that_takes_its_subscription_up_again()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var listener = cluster.Grain<IListeningGrain>("l-1");
        await listener.Listen("m-1");
        await listener.End();
        await cluster.Board.Reached("ended");

        await cluster.Grain<IPublishingGrain>("m-1").Publish(5, 1);

        await cluster.Board.Reached("heard 5");
        (await listener.Sum()).Should().Be(5);
    }

    [Fact]
    public async Task An_unknown_provider_is_refused()
    {
        await using var cluster = await GrainCluster.StartAsync();

        cluster.Client.Invoking(client => client.GetStreamProvider("nowhere")).Should().Throw<KeyNotFoundException>();
    }

    private static IAsyncStream<int> StreamOf(GrainCluster cluster, string key = "m-1") =>
        cluster.Client.GetStreamProvider("frames").GetStream<int>(StreamId.Create("frames", key));

    private static Func<int, StreamSequenceToken?, Task> Writing(GrainCluster cluster, string prefix = "") => (item, _) =>
    {
        cluster.Board.Write($"{prefix}{item}");
        return Task.CompletedTask;
    };
}

public interface IPublishingGrain : IGrainWithStringKey
{
    Task Publish(int first, int count);
}

public interface IListeningGrain : IGrainWithStringKey
{
    Task Listen(string key);

    Task<int> Sum();

    Task End();
}

public sealed class PublishingGrain : Grain, IPublishingGrain
{
    public async Task Publish(int first, int count)
    {
        var stream = this.GetStreamProvider("frames").GetStream<int>(StreamId.Create("frames", this.GetPrimaryKeyString()));
        foreach (var item in Enumerable.Range(first, count))
        {
            await stream.OnNextAsync(item);
        }
    }
}

public sealed class ListeningGrain(Board board) : Grain, IListeningGrain
{
    private int _sum;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        foreach (var handle in await StreamOf("m-1").GetAllSubscriptionHandles())
        {
            await handle.ResumeAsync(Hear);
        }
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        board.Mark("ended");
        return Task.CompletedTask;
    }

    public Task Listen(string key) => StreamOf(key).SubscribeAsync(Hear);

    public Task<int> Sum() => Task.FromResult(_sum);

    public Task End()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private async Task Hear(int item, StreamSequenceToken? token)
    {
        var seen = _sum;
        await Task.Yield();
        _sum = seen + item;
        board.Mark($"heard {item}");
    }

    private IAsyncStream<int> StreamOf(string key) => this.GetStreamProvider("frames").GetStream<int>(StreamId.Create("frames", key));
}
