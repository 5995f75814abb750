using Infon.Grains.Accounts;
using Infon.Grains.Notifications;

namespace Infon.Silo.Notifications;

/// <summary>What tells users what happened, in a process that hosts grains.</summary>
public static class NotificationComposition
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddNotifications(this IServiceCollection services)
    {
        services.AddSingleton<NoticeFeed>();
        services.AddSingleton<INoticeFeed>(parts => parts.GetRequiredService<NoticeFeed>());
        services.AddHostedService(parts => parts.GetRequiredService<NoticeFeed>());
        services.AddSingleton<IExportPart, NotificationExport>();
        services.AddSingleton<IErasurePart, NotificationErasure>();
        services.AddSingleton<ISweepPart, NotificationSweep>();
        services.AddSingleton<ISweepPart, LetterSweep>();
        return services;
    }
}
