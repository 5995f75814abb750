using Infon.ProcessKit;

namespace Infon.Web.Tests;

/// <summary>One process in local mode for all tests that do not mind each other.</summary>
public sealed class LocalInfon : IAsyncLifetime
{
    private RunningInfon? _process;

    public RunningInfon Process => _process!;

    public async Task InitializeAsync() => _process = await RunningInfon.StartAsync();

    public async Task DisposeAsync() => await _process!.DisposeAsync();
}

/// <summary>Tests that share <see cref="LocalInfon"/>.</summary>
[CollectionDefinition(Name)]
public sealed class InLocalMode : ICollectionFixture<LocalInfon>
{
    public const string Name = "local mode";
}
