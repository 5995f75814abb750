using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Infon.Cli.Bench;
using Infon.Cli.Bots;
using Infon.Cli.Conformance;
using Infon.Cli.Docs;
using Infon.Cli.Gauntlets;
using Infon.Cli.Maps;
using Infon.Cli.Matches;
using Infon.Cli.Replays;

namespace Infon.Cli.Terminal;

/// <summary>Every answer that a command can give as JSON.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, UseStringEnumConverter = true, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(BenchAnswer))]
[JsonSerializable(typeof(ConformAnswer))]
[JsonSerializable(typeof(MapAnswer))]
[JsonSerializable(typeof(MapCheckAnswer))]
[JsonSerializable(typeof(MapListAnswer))]
[JsonSerializable(typeof(MatchAnswer))]
[JsonSerializable(typeof(MatchVerifyAnswer))]
[JsonSerializable(typeof(ReplayAnswer))]
[JsonSerializable(typeof(TestAnswer))]
[JsonSerializable(typeof(VerifyAnswer))]
[JsonSerializable(typeof(DocsAnswer))]
[JsonSerializable(typeof(GauntletAnswer))]
internal sealed partial class Json : JsonSerializerContext
{
    /// <summary>Writes an answer as one object, followed by the end of the line.</summary>
    public static void Write<T>(Shell shell, T answer, JsonTypeInfo<T> type) => shell.Output.WriteLine(JsonSerializer.Serialize(answer, type));
}
