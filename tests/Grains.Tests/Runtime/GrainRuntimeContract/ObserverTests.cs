using Orleans.Concurrency;

namespace Infon.Grains.Tests.Runtime.GrainRuntimeContract;

public sealed class ObserverTests
{
    [Fact]
    public async Task A_grain_tells_an_object_outside_of_grains_in_order()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var watcher = new Watcher(cluster.Board);
        var grain = cluster.Grain<IShowGrain>("m-1");
        await grain.Watch(cluster.Client.CreateObjectReference<IWatcher>(watcher));

        await grain.Show(50);

        await cluster.Board.Reached("frame 49");
        cluster.Board.Lines.Should().Equal(Enumerable.Range(0, 50).Select(frame => $"frame {frame}"));
    }

    [Fact]
    public async Task An_observer_that_waits_does_not_hold_up_the_grain()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<IShowGrain>("m-1");
        await grain.Watch(cluster.Client.CreateObjectReference<IWatcher>(new Watcher(cluster.Board, "gate")));

        await grain.Show(3);
        await cluster.Board.Reached("watching");
        cluster.Board.Lines.Should().BeEmpty();
        cluster.Board.Open("gate");

        await cluster.Board.Reached("frame 2");
    }

    [Fact]
    public async Task An_observer_answers_and_what_it_throws_reaches_the_grain()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<IShowGrain>("m-1");
        await grain.Watch(cluster.Client.CreateObjectReference<IWatcher>(new Watcher(cluster.Board)));

        (await grain.Ask("ready")).Should().Be("ready!");
        await ((Func<Task>)(() => grain.Ask(""))).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task A_deleted_observer_hears_nothing_more_and_the_grain_works_on()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<IShowGrain>("m-1");
        var reference = cluster.Client.CreateObjectReference<IWatcher>(new Watcher(cluster.Board));
        await grain.Watch(reference);
        await grain.Show(1);
        await cluster.Board.Reached("frame 0");

        cluster.Client.DeleteObjectReference<IWatcher>(reference);
        await grain.Show(5);

        (await grain.Shown()).Should().Be(6);
        cluster.Board.Lines.Should().Equal("frame 0");
    }
}

public interface IWatcher : IGrainObserver
{
    [OneWay]
    Task OnFrame(int frame);

    Task<string> OnQuestion(string question);
}

public interface IShowGrain : IGrainWithStringKey
{
    Task Watch(IWatcher watcher);

    Task Show(int frames);

    Task<int> Shown();

    Task<string> Ask(string question);
}

public sealed class Watcher(Board board, string? gate = null) : IWatcher
{
    public async Task OnFrame(int frame)
    {
        board.Mark("watching");
        if (gate is not null)
        {
            await board.Passed(gate);
        }

        board.Write($"frame {frame}");
    }

    public Task<string> OnQuestion(string question) =>
        question.Length > 0 ? Task.FromResult($"{question}!") : throw new ArgumentException("A question, please.", nameof(question));
}

public sealed class ShowGrain : Grain, IShowGrain
{
    private IWatcher? _watcher;
    private int _shown;

    public Task Watch(IWatcher watcher)
    {
        _watcher = watcher;
        return Task.CompletedTask;
    }

    public async Task Show(int frames)
    {
        for (var frame = 0; frame < frames; frame++, _shown++)
        {
            await _watcher!.OnFrame(frame);
        }
    }

    public Task<int> Shown() => Task.FromResult(_shown);

    public Task<string> Ask(string question) => _watcher!.OnQuestion(question);
}
