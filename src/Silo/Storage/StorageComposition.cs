using Infon.Grains.ApiKeys;
using Infon.Grains.Bots;
using Infon.Grains.Idempotency;
using Infon.Silo.Options;
using Infon.Silo.Storage.ApiKeys;
using Infon.Silo.Storage.Bots;
using Infon.Silo.Storage.Idempotency;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Storage;

/// <summary>Storage as parts of a process.</summary>
public static class StorageComposition
{
    /// <summary>Adds the database and the stores.</summary>
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        ColumnTypes.Register();
        builder.Services.AddOptions<DatabaseOptions>().BindConfiguration("Infon:Database").ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton(services => Open(
            services.GetRequiredService<IOptions<DatabaseOptions>>().Value, services.GetRequiredService<IOptions<InfonOptions>>().Value.DataPath));
        builder.Services.AddSingleton<IAnswerStore, AnswerStore>();
        builder.Services.AddSingleton<IApiKeyStore, ApiKeyStore>();
        builder.Services.AddSingleton<IBotStore, BotStore>();
        builder.Services.AddSingleton<IVersionStore, VersionStore>();
    }

    private static Database Open(DatabaseOptions options, string dataPath)
    {
        Directory.CreateDirectory(dataPath);
        return options.Provider switch
        {
            DatabaseProvider.Postgres => new PostgresDatabase(options.ConnectionString),
            _ => new SqliteDatabase(Path.Combine(dataPath, "infon.db")),
        };
    }
}
