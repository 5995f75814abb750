using Orleans.Concurrency;

namespace Infon.Grains.Tests.Runtime.GrainRuntimeContract;

public sealed class StatelessWorkerTests
{
    [Fact]
    public async Task Calls_of_a_stateless_worker_run_beside_each_other()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var worker = cluster.Grain<IWorkerGrain>("w-1");

        var works = Enumerable.Range(0, 3).Select(_ => worker.Work("gate")).ToList();
        await cluster.Board.Reached("working", 3);
        cluster.Board.Open("gate");

        (await Task.WhenAll(works)).Distinct().Should().HaveCount(3);
    }

    [Fact]
    public async Task There_are_never_more_workers_than_the_class_allows()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var worker = cluster.Grain<IWorkerGrain>("w-1");
        var works = Enumerable.Range(0, 20).Select(_ => worker.Work("gate")).ToList();
        await cluster.Board.Reached("working", 3);

        cluster.Board.Open("gate");

        (await Task.WhenAll(works)).Distinct().Should().HaveCount(3);
    }
}

public interface IWorkerGrain : IGrainWithStringKey
{
    Task<Guid> Work(string gate);
}

[StatelessWorker(3)]
public sealed class WorkerGrain(Board board) : Grain, IWorkerGrain
{
    private readonly Guid _worker = Guid.NewGuid();

    public async Task<Guid> Work(string gate)
    {
        board.Mark("working");
        await board.Passed(gate);
        return _worker;
    }
}
