using Infon.Grains.Bots;
using Infon.Silo.Options;
using Infon.Silo.Storage.Bots;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Storage;

/// <summary>Storage as parts of a process.</summary>
public static class StorageComposition
{
    /// <summary>Adds the database and the stores.</summary>
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        ColumnTypes.Register();
        builder.Services.AddSingleton<Database>(services =>
        {
            var path = services.GetRequiredService<IOptions<InfonOptions>>().Value.DataPath;
            Directory.CreateDirectory(path);
            return new SqliteDatabase(Path.Combine(path, "infon.db"));
        });
        builder.Services.AddSingleton<IBotStore, BotStore>();
        builder.Services.AddSingleton<IVersionStore, VersionStore>();
    }
}
