using System.Collections.Concurrent;
using System.Net.Http.Json;
using Infon.ProcessKit;
using Infon.ProcessKit.Providers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Infon.Api.Tests.Accounts.Identities;

/// <summary>A process in hosted mode, with providers that are set up, and people there.</summary>
public sealed class ProvidersInfon : IAsyncLifetime
{
    private static long _lastPerson = 1000;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("infon-test-");
    private StandInProvider? _provider;
    private RunningInfon? _process;

    public StandInProvider Provider => _provider!;

    public RunningInfon Process => _process!;

    public string Folder => _folder.FullName;

    /// <summary>Everything that the process has logged.</summary>
    public LogBook Logs { get; } = new();

    public async Task InitializeAsync()
    {
        _provider = await StandInProvider.StartAsync();
        _process = await RunningInfon.StartAsync(
            [
                "Infon:Mode=Hosted", "Infon:Limits:Enabled=false", "Infon:Accounts:ConfirmEmail=false", "Infon:Accounts:RequestsFreePerAddress=100000",
                "Infon:Accounts:Admins:0=root", "Logging:LogLevel:Infon=Debug", "Logging:LogLevel:Microsoft.AspNetCore.Authentication=Trace",
                .. _provider.Settings,
            ],
            _folder.FullName,
            services => services.AddSingleton<ILoggerProvider>(Logs));
    }

    public async Task DisposeAsync()
    {
        await Process.DisposeAsync();
        await Provider.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Somebody who has an account at the provider.</summary>
    public StandInAccount NewPerson(string? login = null, string? email = null, bool isVerified = true)
    {
        var id = Interlocked.Increment(ref _lastPerson);
        return Provider.Add(new StandInAccount(id, login ?? $"person{id}", email ?? $"person{id}@mail.example", isVerified));
    }

    /// <summary>A browser where nobody is signed in.</summary>
    public Browser NewBrowser() => new(Process.NewClient(), Provider);

    /// <summary>A browser where somebody is signed in who has just registered by password.</summary>
    public async Task<Browser> NewUser(string name)
    {
        var user = new { username = name, email = $"{name}@example.org", password = AccountsInfon.Password };
        (await Process.Client.PostAsJsonAsync("/api/v2/auth/register", user)).EnsureSuccessStatusCode();
        var browser = NewBrowser();
        await browser.SignIn(name);
        return browser;
    }

    /// <summary>Keeps what is logged.</summary>
    public sealed class LogBook : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose() => Lines.Clear();
    }
}

/// <summary>Tests that share <see cref="ProvidersInfon"/>.</summary>
[CollectionDefinition(Name)]
public sealed class WithProviders : ICollectionFixture<ProvidersInfon>
{
    public const string Name = "providers";
}
