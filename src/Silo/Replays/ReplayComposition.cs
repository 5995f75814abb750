using Infon.Grains.Accounts;
using Infon.Grains.Replays;
using Infon.Grains.Replays.Signing;
using Infon.Silo.Storage.Replays;

namespace Infon.Silo.Replays;

/// <summary>What replays need in a process that hosts their grains.</summary>
public static class ReplayComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddReplays(this IServiceCollection services)
    {
        services.AddSingleton<IReplayStore, ReplayStore>();
        services.AddSingleton<IReplayArchive, ReplayFolder>();
        services.AddSingleton<ReplayShelf>();
        services.AddSingleton<ISigningKeyStore, SigningKeyStore>();
        services.AddSingleton<ISigningKeyFile, SigningKeyFile>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<ISealer, Sealer>();
        services.AddSingleton<IReplayKeeping, ReplayKeeping>();
        services.AddSingleton<IErasurePart, LogErasure>();
        services.AddSingleton<ReplayMeters>();
        services.AddSingleton<ReplayAudit>();
        services.AddSingleton<AuditDesk>();
        services.AddHostedService<SigningStart>();
        services.AddHostedService<ReplayClock>();
        services.AddHostedService<AuditClock>();
        return services;
    }
}
