using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Listening;

/// <summary>Listening as a part of the process.</summary>
public static class ListeningComposition
{
    /// <summary>Adds what decides who is listened to.</summary>
    public static void AddListening(this WebApplicationBuilder builder)
    {
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddHostedService<OpenDoorNotice>();
        builder.Services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ListeningOptions>>((headers, listening) =>
        {
            headers.ForwardedHeaders = ForwardedHeaders.All;
            headers.ForwardLimit = null;
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();
            foreach (var network in Networks.Parse(listening.Value.TrustedProxies))
            {
                headers.KnownIPNetworks.Add(network);
            }
        });
    }

    /// <summary>Takes the word of trusted proxies for where requests come from.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        // Without known networks the framework would believe everybody.
        if (app.Services.GetRequiredService<IOptions<ListeningOptions>>().Value.TrustedProxies.Length > 0)
        {
            app.UseForwardedHeaders();
        }
    }

    /// <summary>Turns away what was meant for somebody else.</summary>
    public static void UseHostGate(this WebApplication app) => app.UseMiddleware<HostGate>();
}
