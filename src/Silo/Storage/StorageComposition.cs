using Infon.Grains.ApiKeys;
using Infon.Grains.Bots;
using Infon.Grains.Idempotency;
using Infon.Grains.Matches;
using Infon.Grains.Notifications;
using Infon.Grains.Teams;
using Infon.Silo.Options;
using Infon.Silo.Storage.ApiKeys;
using Infon.Silo.Storage.Bots;
using Infon.Silo.Storage.Idempotency;
using Infon.Silo.Storage.Matches;
using Infon.Silo.Storage.Notifications;
using Infon.Silo.Storage.Postgres;
using Infon.Silo.Storage.Sqlite;
using Infon.Silo.Storage.Teams;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Storage;

/// <summary>Storage as parts of a process.</summary>
public static class StorageComposition
{
    /// <summary>Adds the database and the stores.</summary>
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        ColumnTypes.Register();
        builder.Services.AddSingleton(services => DataFolder.Take(services.GetRequiredService<IOptions<InfonOptions>>().Value.DataPath));
        builder.Services.AddSingleton(Open);
        builder.Services.AddSingleton<StorageStart>();
        builder.Services.AddSingleton<IIncomingGrainCallFilter, OutageFilter>();
        builder.Services.AddSingleton<IAnswerStore, AnswerStore>();
        builder.Services.AddSingleton<IApiKeyStore, ApiKeyStore>();
        builder.Services.AddSingleton<IBotStore, BotStore>();
        builder.Services.AddSingleton<IBotIndex, BotIndex>();
        builder.Services.AddSingleton<IVersionStore, VersionStore>();
        builder.Services.AddSingleton<IMatchStore, MatchStore>();
        builder.Services.AddSingleton<INotificationStore, NotificationStore>();
        builder.Services.AddSingleton<ILetterStore, LetterStore>();
        builder.Services.AddSingleton<ITeamStore, TeamStore>();
        builder.Services.AddSingleton<ITeamVersions, TeamVersions>();
        builder.Services.AddSingleton<IMatchIndex, MatchIndex>();
    }

    private static Database Open(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        var folder = services.GetRequiredService<DataFolder>();
        return options.Provider switch
        {
            DatabaseProvider.Postgres => new PostgresDatabase(options.ConnectionString, services.GetRequiredService<TimeProvider>()),
            _ => new SqliteDatabase(folder.DatabaseFile),
        };
    }
}
