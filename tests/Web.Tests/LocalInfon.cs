using Infon.ProcessKit;

namespace Infon.Web.Tests;

/// <summary>One process in local mode for all tests that do not mind each other.</summary>
public sealed class LocalInfon : IAsyncLifetime
{
    private RunningInfon? _process;

    /// <summary>Settings of a process in which matches wait until a test begins them.</summary>
    internal static IReadOnlyList<string> WithoutQueue { get; } =
        ["Infon:Exhibition:Matches=0", "Infon:Queue:SlotsPerCore=0"];

    public RunningInfon Process => _process!;

    public async Task InitializeAsync() => _process = await RunningInfon.StartAsync(WithoutQueue);

    public async Task DisposeAsync() => await _process!.DisposeAsync();
}

/// <summary>Tests that share <see cref="LocalInfon"/>.</summary>
[CollectionDefinition(Name)]
public sealed class InLocalMode : ICollectionFixture<LocalInfon>
{
    public const string Name = "local mode";
}
