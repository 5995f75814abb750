using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Infon.ProcessKit;

/// <summary>The built program as an operator runs it: a process of its own that can be stopped, and killed at any moment.</summary>
public sealed class InfonExecutable : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>A stop may take 30 seconds by default, and on a machine that has other things to do the process is gone a little later.</summary>
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = [];

    private InfonExecutable(Process process, Uri address)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Take(line.Data);
        _process.ErrorDataReceived += (_, line) => Take(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        Address = address;
        Client = new HttpClient { BaseAddress = address, Timeout = Patience };
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>A client that sends nothing of its own accord.</summary>
    public HttpClient Client { get; }

    /// <summary>Everything it has said so far, on both streams.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Its id, for the tools of the system.</summary>
    public int Id => _process.Id;

    /// <summary>Starts it without waiting for anything.</summary>
    /// <param name="dataPath">The folder of its data.</param>
    /// <param name="settings">More settings, such as <c>Infon:Mode=Hosted</c>.</param>
    /// <param name="environment">Variables of its environment.</param>
    public static InfonExecutable Launch(
        string dataPath, IEnumerable<string>? settings = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}");
        string[] words = ["serve", $"--urls={address}", $"--Infon:DataPath={dataPath}", .. (settings ?? []).Select(setting => $"--{setting}")];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Infon.Silo.dll"), .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return new InfonExecutable(new Process { StartInfo = start }, address);
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    /// <param name="dataPath">The folder of its data.</param>
    /// <param name="settings">More settings.</param>
    /// <param name="environment">Variables of its environment.</param>
    public static async Task<InfonExecutable> StartAsync(
        string dataPath, IEnumerable<string>? settings = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var started = Launch(dataPath, settings, environment);
        try
        {
            await started.WaitUntilReadyAsync();
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until <c>/health/ready</c> says yes.</summary>
    /// <exception cref="InvalidOperationException">It ended, or did not become ready in time; the message has what it said.</exception>
    public async Task WaitUntilReadyAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pauses = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        try
        {
            while (!await IsReadyAsync(patience.Token))
            {
                if (_process.HasExited)
                {
                    throw new InvalidOperationException($"The process ended with code {_process.ExitCode}:\n{Output}");
                }

                await pauses.WaitForNextTickAsync(patience.Token);
            }
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException($"The process did not become ready:\n{Output}");
        }
    }

    /// <summary>Waits until it has said something.</summary>
    /// <exception cref="InvalidOperationException">It did not in time; the message has what it said.</exception>
    public async Task WaitUntilSaidAsync(string words)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var pauses = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!Output.Contains(words, StringComparison.Ordinal))
        {
            if (patience.IsCancellationRequested)
            {
                throw new InvalidOperationException($"The process did not say \"{words}\":\n{Output}");
            }

            await pauses.WaitForNextTickAsync();
        }
    }

    /// <summary>Asks it to stop (SIGTERM), waits for its end and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        await SignalAsync("TERM");
        return await WaitForExitAsync();
    }

    /// <summary>Sends it a signal, such as <c>TERM</c> or <c>INT</c>.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Ends it at once, as a power cut would (SIGKILL).</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await WaitForExitAsync();
    }

    /// <summary>Waits for its end and gives its exit code.</summary>
    public async Task<int> WaitForExitAsync()
    {
        using var patience = new CancellationTokenSource(StopPatience);
        await _process.WaitForExitAsync(patience.Token);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        Client.Dispose();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> IsReadyAsync(CancellationToken patience)
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri("/health/ready", UriKind.Relative), patience);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Take(string? line)
    {
        if (line is not null)
        {
            _output.Enqueue(line);
        }
    }
}
