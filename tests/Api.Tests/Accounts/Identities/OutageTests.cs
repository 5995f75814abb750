using Infon.Grains.Tests.Runtime;
using Infon.ProcessKit;
using Infon.ProcessKit.Providers;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Api.Tests.Accounts.Identities;

/// <summary>Providers that do not do what they should, and people who take their time.</summary>
public sealed class OutageTests(OutageTests.Troubled infon) : IClassFixture<OutageTests.Troubled>
{
    private static readonly StandInAccount Person = new(1, "slowpoke", "slowpoke@mail.example");

    [Theory]
    [InlineData("github", Mood.Gone, "accounts.provider-away")]
    [InlineData("github", Mood.Down, "accounts.provider-away")]
    [InlineData("facebook", Mood.Silent, "accounts.provider-away")]
    [InlineData("google", Mood.Garbled, "accounts.provider-unreadable")]
    [InlineData("google", Mood.Mumbling, "accounts.provider-unreadable")]
    [InlineData("github", Mood.Confused, "accounts.provider-unreadable")]
    [InlineData("google", Mood.Forgetful, "accounts.provider-unreadable")]
    public async Task A_provider_in_trouble_is_said_and_works_again_when_it_is_well(string name, Mood mood, string code)
    {
        var browser = infon.NewBrowser();
        infon.Provider.Mood = mood;

        var page = await browser.Go(Person, name);

        infon.Provider.Mood = Mood.Well;
        page.Should().Be($"/home?problem={code}");
        (await browser.Go(Person)).Should().Be("/home");
    }

    [Fact]
    public async Task Who_comes_back_too_late_begins_anew()
    {
        var browser = infon.NewBrowser();
        var callback = await infon.Provider.Visit(await browser.Begin(), Person);
        infon.Time.Jump(TimeSpan.FromMinutes(15));

        var answer = await browser.Back(callback);

        answer.Headers.Location!.ToString().Should().Be("/home?problem=accounts.provider-not-begun");
        (await browser.Go(Person)).Should().Be("/home");
    }

    /// <summary>A process with a clock that is set by hand, and little patience with one provider.</summary>
    public sealed class Troubled : IAsyncLifetime
    {
        private StandInProvider? _provider;
        private RunningInfon? _process;

        public ManualTime Time { get; } = new();

        public StandInProvider Provider => _provider!;

        public async Task InitializeAsync()
        {
            _provider = await StandInProvider.StartAsync();
            _provider.Add(Person);
            _process = await RunningInfon.StartAsync(
                ["Infon:Mode=Hosted", "Infon:Limits:Enabled=false", "Infon:Facebook:AnswerSecondsMax=1", .. _provider.Settings],
                replace: services => services.AddSingleton<TimeProvider>(Time));
        }

        public async Task DisposeAsync()
        {
            await _process!.DisposeAsync();
            await Provider.DisposeAsync();
        }

        public Browser NewBrowser() => new(_process!.NewClient(), Provider);
    }
}
