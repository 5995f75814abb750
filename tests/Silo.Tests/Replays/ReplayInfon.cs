using System.Net.Http.Json;
using System.Text.Json;
using Infon.Domain.Bots;
using Infon.Grains.Matches;
using Infon.ProcessKit;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Replays;

/// <summary>A process in local mode with an ended match in which the player has a bot that talks.</summary>
public sealed class ReplayInfon : IAsyncLifetime
{
    private RunningInfon? _process;

    internal EndedMatch Match { get; private set; } = null!;

    internal RunningInfon Process => _process!;

    internal HttpClient Client => _process!.Client;

    public async Task InitializeAsync()
    {
        _process = await RunningInfon.StartAsync();
        var talker = await MakeBot("talker", "function Creature:onSpawned() end function Creature:main() print('I am ' .. self.id) error('oh \"no\"') end");
        var played = await EndedMatch.Play(_process.Services, DateTimeOffset.UtcNow, HouseBots.IdOf("grazer"), talker);
        Match = await played.Store(_process.Services.GetRequiredService<IMatchStore>());
    }

    public async Task DisposeAsync() => await _process!.DisposeAsync();

    /// <summary>Makes a bot of the local player.</summary>
    internal async Task<BotId> MakeBot(string name, string source)
    {
        var made = await Client.PostAsJsonAsync("/api/v2/bots", new { name });
        var id = (await made.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid();
        (await Client.PostAsJsonAsync($"/api/v2/bots/{id}/versions", new { source, activate = true })).EnsureSuccessStatusCode();
        return new BotId(id);
    }
}
