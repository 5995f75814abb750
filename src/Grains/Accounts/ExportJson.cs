using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Infon.Grains.Interfaces.Accounts;

namespace Infon.Grains.Accounts;

/// <summary>Files of an archive in JSON.</summary>
public static class ExportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>A file.</summary>
    public static ExportFile File(string name, object content) =>
        new(name, ImmutableCollectionsMarshal.AsImmutableArray(JsonSerializer.SerializeToUtf8Bytes(content, Options)));
}
