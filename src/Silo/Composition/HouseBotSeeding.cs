using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Bots;

namespace Infon.Silo.Composition;

/// <summary>Sees to it that the bots of the house are there, each with the source that this build brings as a version.</summary>
public sealed class HouseBotSeeding(IGrainFactory grains) : IHostedService
{
    private const string Folder = "bots/", Extension = ".lua";

    private static readonly Caller House = new(UserId.House);

    /// <summary>The names of the house bots in alphabetical order.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        .. typeof(HouseBotSeeding).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Extension.Length]).Order(StringComparer.Ordinal),
    ];

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.WhenAll(Names.Select(name => Seed(name, SourceOf(name))));

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task Seed(string name, string source)
    {
        var bot = grains.GetGrain<IBotGrain>(HouseBots.IdOf(name).Value);
        var description = HouseBots.DescriptionOf(source);
        var found = await bot.Get(House);
        if (found.IsRefused)
        {
            Check(name, (await bot.Create(House, new CreateBot(name, description, Visibility.Public))).Refusal);
        }
        else if (found.Value.Description != description)
        {
            Check(name, (await bot.Change(House, new ChangeBot(null, description, null, null))).Refusal);
        }

        Check(name, (await bot.Save(House, new SaveVersion(source, $"Infon {Version()}", Activate: true))).Refusal);
    }

    private static void Check(string name, Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException($"The house bot {name} cannot be made: {refusal.Sentence}");
        }
    }

    private static string SourceOf(string name)
    {
        using var reader = new StreamReader(typeof(HouseBotSeeding).Assembly.GetManifestResourceStream(Folder + name + Extension)!);
        return reader.ReadToEnd();
    }

    private static string Version() => typeof(HouseBotSeeding).Assembly.GetName().Version!.ToString(fieldCount: 3);
}
