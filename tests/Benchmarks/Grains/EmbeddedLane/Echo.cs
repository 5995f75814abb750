using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Embedded;

namespace Infon.Benchmarks.Grains.EmbeddedLane;

/// <summary>A grain that does next to nothing.</summary>
[Alias("echo-grain")]
public interface IEcho : IGrainWithIntegerKey
{
    /// <summary>The number again.</summary>
    [Alias("say")]
    Task<int> Say(int number);

    /// <summary>Asks another grain so many times, one after the other.</summary>
    [Alias("ask")]
    Task<int> Ask(IEcho other, int times);
}

/// <inheritdoc cref="IEcho"/>
public sealed class Echo : Grain, IEcho
{
    /// <inheritdoc/>
    public Task<int> Say(int number) => Task.FromResult(number);

    /// <inheritdoc/>
    public async Task<int> Ask(IEcho other, int times)
    {
        var sum = 0;
        for (var i = 0; i < times; i++)
        {
            sum += await other.Say(i);
        }

        return sum;
    }
}

/// <summary>The embedded runtime with these grains.</summary>
internal sealed class EchoRuntime : IDisposable
{
    private readonly IHost _host;

    public EchoRuntime()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddEmbeddedGrains(options => options.GrainAssemblies.Add(typeof(Echo).Assembly));
        _host = builder.Build();
        _host.Start();
        Grains = _host.Services.GetRequiredService<IGrainFactory>();
    }

    public IGrainFactory Grains { get; }

    public void Dispose()
    {
        _host.StopAsync().GetAwaiter().GetResult();
        _host.Dispose();
    }
}
