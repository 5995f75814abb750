using Microsoft.Extensions.DependencyInjection;

namespace Infon.Grains.Tests.Runtime.GrainRuntimeContract;

public sealed class FilterTests
{
    [Fact]
    public async Task Filters_see_a_call_in_the_order_in_which_it_travels()
    {
        await using var cluster = await StartWithFiltersAsync();

        await cluster.Grain<IFilteredGrain>("u-1").Double(4);

        cluster.Board.Lines.Should().Equal("out Double", "in Double", "own Double", "back in", "back out");
    }

    [Fact]
    public async Task A_filter_changes_arguments_and_results()
    {
        await using var cluster = await StartWithFiltersAsync();
        var grain = cluster.Grain<IFilteredGrain>("u-1");

        (await grain.Double(13)).Should().Be(28, "the filter makes 14 of 13");
        (await grain.Double(50)).Should().Be(-1, "the filter caps at 99");
    }

    [Fact]
    public async Task A_filter_refuses_a_call_and_the_grain_never_sees_it()
    {
        await using var cluster = await StartWithFiltersAsync();

        var refused = () => cluster.Grain<IFilteredGrain>("u-1").Double(0);

        await refused.Should().ThrowAsync<UnauthorizedAccessException>();
        cluster.Board.Lines.Should().NotContain("own Double");
    }

    [Fact]
    public async Task A_filter_sees_what_a_grain_throws()
    {
        await using var cluster = await StartWithFiltersAsync();

        await ((Func<Task>)(() => cluster.Grain<IFilteredGrain>("u-1").Fail())).Should().ThrowAsync<InvalidDataException>();

        cluster.Board.Lines.Should().Contain("thrown InvalidDataException");
    }

    [Fact]
    public async Task A_filter_knows_who_calls_whom()
    {
        await using var cluster = await StartWithFiltersAsync();

        await cluster.Grain<IFilteredGrain>("u-1").DoubleElsewhere("u-2", 5);

        cluster.Board.Times("sys.client to u-1").Should().Be(1);
        cluster.Board.Times("u-1 to u-2").Should().Be(1);
    }

    private static Task<GrainCluster> StartWithFiltersAsync() => GrainCluster.StartAsync(services => services
        .AddSingleton<IIncomingGrainCallFilter, ArrivalFilter>()
        .AddSingleton<IOutgoingGrainCallFilter, DepartureFilter>());

    private sealed class ArrivalFilter(Board board) : IIncomingGrainCallFilter
    {
        public async Task Invoke(IIncomingGrainCallContext context)
        {
            if (context.Grain is not FilteredGrain)
            {
                await context.Invoke();
                return;
            }

            board.Write($"in {context.MethodName}");
            var source = context.SourceId!.Value;
            board.Mark($"{(source.Type == context.TargetId.Type ? source.Key.ToString() : source.Type.ToString())} to {context.TargetId.Key}");
            if (context.Request.GetArgumentCount() == 1 && context.Request.GetArgument(0) is 0)
            {
                throw new UnauthorizedAccessException("Zero is refused.");
            }

            await GoOn(context);
            board.Write("back in");
        }

        private async Task GoOn(IIncomingGrainCallContext context)
        {
            try
            {
                await context.Invoke();
            }
            catch (Exception thrown)
            {
                board.Write($"thrown {thrown.GetType().Name}");
                throw;
            }

            context.Result = context.Result is int and > 99 ? -1 : context.Result;
        }
    }

    private sealed class DepartureFilter(Board board) : IOutgoingGrainCallFilter
    {
        public async Task Invoke(IOutgoingGrainCallContext context)
        {
            if (context.InterfaceName.EndsWith(nameof(IFilteredGrain), StringComparison.Ordinal) && context.SourceContext is null)
            {
                board.Write($"out {context.MethodName}");
                if (context.Request.GetArgumentCount() == 1 && context.Request.GetArgument(0) is 13)
                {
                    context.Request.SetArgument(0, 14);
                }

                await context.Invoke();
                board.Write("back out");
                return;
            }

            await context.Invoke();
        }
    }
}

public interface IFilteredGrain : IGrainWithStringKey
{
    Task<int> Double(int number);

    Task<int> DoubleElsewhere(string other, int number);

    Task Fail();
}

public sealed class FilteredGrain(Board board) : Grain, IFilteredGrain, IIncomingGrainCallFilter
{
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        board.Write($"own {context.MethodName}");
        await context.Invoke();
    }

    public Task<int> Double(int number) => Task.FromResult(2 * number);

    public Task<int> DoubleElsewhere(string other, int number) => GrainFactory.GetGrain<IFilteredGrain>(other).Double(number);

    public Task Fail() => throw new InvalidDataException("Bad.");
}
