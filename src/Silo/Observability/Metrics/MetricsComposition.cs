using System.Security.Cryptography;
using System.Text;
using Infon.Api.Problems;
using Infon.Domain.Refusals;
using Infon.Silo.Listening;
using Infon.Silo.Observability.Requests;
using Infon.Silo.Options;
using Infon.Silo.Storage.Accounts;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Observability.Metrics;

/// <summary>Metrics as a part of the process.</summary>
public static class MetricsComposition
{
    private const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>Adds the instruments of requests and what collects all instruments.</summary>
    public static void AddMetrics(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<RequestMeter>();
        builder.Services.AddSingleton<MetricCollection>();
        builder.Services.AddHostedService<UserCount>();
    }

    /// <summary>Answers <c>/metrics</c>, and begins to collect.</summary>
    public static void UseMetrics(this WebApplication app)
    {
        var collection = app.Services.GetRequiredService<MetricCollection>();
        var isAllowed = Access(app.Services);
        app.Map("/metrics", branch => branch.Run(context =>
        {
            if (!isAllowed(context))
            {
                return ListeningRefusals.MetricsClosed.Because().ToProblem().ExecuteAsync(context);
            }

            context.Response.ContentType = ContentType;
            return context.Response.WriteAsync(collection.Write(), context.RequestAborted);
        }));
    }

    private static Func<HttpContext, bool> Access(IServiceProvider services)
    {
        if (services.GetRequiredService<IOptions<InfonOptions>>().Value.Mode == Mode.Local)
        {
            return _ => true;
        }

        var options = services.GetRequiredService<IOptions<MetricsOptions>>().Value;
        var networks = Networks.Parse(options.AllowedAddresses);
        var token = Encoding.UTF8.GetBytes($"Bearer {options.Token}");
        return context => networks.Has(context.Connection.RemoteIpAddress)
            || (options.Token.Length > 0
                && CryptographicOperations.FixedTimeEquals(token, Encoding.UTF8.GetBytes(context.Request.Headers.Authorization.ToString())));
    }
}
