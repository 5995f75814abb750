using System.Diagnostics.Metrics;
using System.Net.Http.Json;
using System.Text.Json;
using Dapper;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Grains.Interfaces.Bots;
using Infon.ProcessKit;
using Infon.Silo.Composition;
using Infon.Silo.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Composition;

public sealed class HouseBotSeedingTests : IDisposable
{
    private readonly TestFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_new_source_is_a_new_version_and_the_same_source_is_none()
    {
        var hunter = $"/api/v2/bots/{HouseBots.IdOf("hunter")}";
        await using (var first = await RunningInfon.StartAsync(dataPath: _data.Path))
        {
            (await first.Client.GetFromJsonAsync<JsonElement>(hunter)).GetProperty("versions").GetInt32().Should().Be(1);
            var grain = first.Services.GetRequiredService<IGrainFactory>().GetGrain<IBotGrain>(HouseBots.IdOf("hunter").Value);
            await grain.Save(new Caller(UserId.House), new SaveVersion("-- Hunter: of an older build.\n", null, Activate: true));
            await Forget(first.Services.GetRequiredService<Database>(), HouseBots.IdOf("grazer"));
        }

        await using var second = await RunningInfon.StartAsync(dataPath: _data.Path);

        (await second.Client.GetFromJsonAsync<JsonElement>(hunter)).GetProperty("versions").GetInt32().Should().Be(2);
        var grazer = await second.Client.GetFromJsonAsync<JsonElement>($"/api/v2/bots/{HouseBots.IdOf("grazer")}");
        grazer.GetProperty("versions").GetInt32().Should().Be(2);
        grazer.GetProperty("activeVersion").GetInt32().Should().Be(2);
    }

    [Fact]
    public async Task Saved_versions_are_there_after_a_restart()
    {
        string place;
        await using (var first = await RunningInfon.StartAsync(dataPath: _data.Path))
        {
            place = (await first.Client.PostAsJsonAsync("/api/v2/bots", new { name = "stays" })).Headers.Location!.ToString();
            await first.Client.PostAsJsonAsync(place + "/versions", new { source = "print('one')", note = "first" });
        }

        await using var second = await RunningInfon.StartAsync(dataPath: _data.Path);
        var saved = await second.Client.PostAsJsonAsync(place + "/versions", new { source = "print('two')" });

        (await saved.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("number").GetInt32().Should().Be(2);
        var read = await second.Client.GetFromJsonAsync<JsonElement>(place + "/versions/1");
        read.GetProperty("source").GetString().Should().Be("print('one')");
        read.GetProperty("report").GetProperty("log")[0].GetProperty("text").GetString().Should().Be("one");
    }

    [Fact]
    public async Task Saved_versions_and_those_that_do_not_load_are_counted()
    {
        await using var infon = await RunningInfon.StartAsync(dataPath: _data.Path);
        var factory = infon.Services.GetRequiredService<IMeterFactory>();
        var counts = new Dictionary<string, long>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Scope == factory && instrument.Name.StartsWith("infon_bot_", StringComparison.Ordinal))
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, count, _, _) =>
        {
            lock (counts)
            {
                counts[instrument.Name] = counts.GetValueOrDefault(instrument.Name) + count;
            }
        });
        listener.Start();
        var bot = (await infon.Client.PostAsJsonAsync("/api/v2/bots", new { name = "counted" })).Headers.Location!.ToString();

        foreach (var source in new[] { "x = 1", "x = 1", "x = = 1" })
        {
            await infon.Client.PostAsJsonAsync(bot + "/versions", new { source });
        }

        counts.Should().BeEquivalentTo(new Dictionary<string, long>
        {
            ["infon_bot_submissions_total"] = 2,
            ["infon_bot_validation_failures_total"] = 1,
        });
    }

    [Fact]
    public void Six_bots_come_with_the_house() => HouseBotSeeding.Names.Should().HaveCount(6);

    /// <summary>As if the version of this build had never been there.</summary>
    private static Task<int> Forget(Database database, BotId bot) => database.Write(change => change.Connection!.ExecuteAsync(
        "UPDATE bot_versions SET source_hash = (SELECT MAX(hash) FROM bot_sources WHERE hash <> source_hash) WHERE bot_id = @id",
        new { id = bot.Value }, change));
}
