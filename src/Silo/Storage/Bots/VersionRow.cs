using System.Text.Json;
using System.Text.Json.Serialization;
using Infon.Domain.Bots;
using Infon.Grains.Bots;
using Infon.Grains.Interfaces.Bots;

namespace Infon.Silo.Storage.Bots;

/// <summary>A row of the table of versions.</summary>
internal sealed class VersionRow
{
    /// <summary>What a query for versions without source and report selects.</summary>
    public const string Columns = """
        bot_versions.id, bot_versions.bot_id, bot_versions.number, bot_versions.note, bot_versions.source_hash, bot_versions.source_bytes,
        bot_versions.shape, bot_versions.verdict, bot_versions.is_archived, bot_versions.created_at
        """;

    private static readonly Lazy<JsonSerializerOptions> Json = new(() => new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    });

    public Guid Id { get; init; }

    public Guid BotId { get; init; }

    public int Number { get; init; }

    public string Note { get; init; } = "";

    public string SourceHash { get; init; } = "";

    public int SourceBytes { get; init; }

    public string? Shape { get; init; }

    public int Verdict { get; init; }

    public string Report { get; init; } = "";

    public int IsArchived { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public byte[] Source { get; init; } = [];

    /// <summary>The row of a version.</summary>
    public static VersionRow Of(StoredVersion version) => new()
    {
        Id = version.Header.Id.Value,
        BotId = version.Header.Bot.Value,
        Number = version.Header.Number,
        Note = version.Header.Note,
        SourceHash = version.Header.SourceHash,
        SourceBytes = version.Header.SourceBytes,
        Shape = version.Header.Shape,
        Verdict = (int)version.Header.Verdict,
        Report = JsonSerializer.Serialize(version.Report, Json.Value),
        IsArchived = version.Header.IsArchived ? 1 : 0,
        CreatedAt = version.Header.CreatedAt,
        Source = version.Source.ToArray(),
    };

    /// <summary>The version of the row.</summary>
    public BotVersion ToVersion() => new(
        new BotVersionId(Id), new BotId(BotId), Number, Note, SourceHash, SourceBytes, Shape, (Verdict)Verdict, CreatedAt)
    {
        IsArchived = IsArchived != 0,
    };

    /// <summary>The version of the row with all that belongs to it.</summary>
    public StoredVersion ToStored() => new(ToVersion(), Source, JsonSerializer.Deserialize<TrialReport>(Report, Json.Value)!);
}
