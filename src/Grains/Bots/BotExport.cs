using System.Collections.Immutable;
using System.Globalization;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Grains.Accounts;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Bots;

/// <summary>The bots of a user with the sources of all versions, a few versions at a time.</summary>
public sealed class BotExport(IBotIndex index, IVersionStore versions) : IExportPart
{
    private const int VersionsAtOnce = 10;

    /// <inheritdoc/>
    public async Task<ExportPage> Read(UserId user, string? cursor)
    {
        var place = (cursor ?? "1:1").Split(':').Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToArray();
        var (bots, total) = await index.Search(new BotSearch(user, null, null, null), new PageRequest(place[0], 1));
        if (bots.IsEmpty)
        {
            return new ExportPage([], null);
        }

        var page = new PageRequest(place[1], VersionsAtOnce);
        var (found, count) = await versions.Of(bots[0].Id, null, page);
        var files = await Files(bots[0], found, isFirst: place[1] == 1);
        return new ExportPage(files, Next(place[0], total, page, count));
    }

    private static string? Next(int bot, long bots, PageRequest page, long versions) =>
        page.Offset + page.Limit < versions ? string.Create(CultureInfo.InvariantCulture, $"{bot}:{page.Page + 1}")
        : bot < bots ? string.Create(CultureInfo.InvariantCulture, $"{bot + 1}:1")
        : null;

    private async Task<ImmutableArray<ExportFile>> Files(Bot bot, ImmutableArray<BotVersion> found, bool isFirst)
    {
        var files = ImmutableArray.CreateBuilder<ExportFile>();
        if (isFirst)
        {
            files.Add(ExportJson.File($"bots/{bot.Id}/bot.json", new
            {
                Id = bot.Id.Value, bot.Name, bot.Description, bot.Visibility, bot.ActiveVersion, bot.CreatedAt, bot.UpdatedAt,
            }));
        }

        foreach (var version in found)
        {
            if (await versions.Read(bot.Id, new VersionKey(version.Number, null)) is { } stored)
            {
                files.Add(new ExportFile($"bots/{bot.Id}/{version.Number}.lua", [.. stored.Source.Span]));
                files.Add(ExportJson.File($"bots/{bot.Id}/{version.Number}.json", new
                {
                    version.Number, version.Note, version.SourceHash, version.Verdict, version.IsArchived, version.CreatedAt,
                }));
            }
        }

        return files.ToImmutable();
    }
}
