using System.Globalization;
using System.Runtime.InteropServices;
using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Domain.Refusals;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Infon.Api.Limits;

/// <summary>Counts requests by API key, by user, or by address where nobody is known, and refuses those beyond the limit.</summary>
public sealed class LimitCheck(IOptions<LimitsOptions> options, CallerTerms terms, TimeProvider time)
{
    private readonly Buckets _keys = new(new(options.Value.PerKeyPerMinute), options.Value.CallersMax);
    private readonly Buckets _owners = new(new(options.Value.PerUserPerMinute), options.Value.CallersMax);
    private readonly Buckets _users = new(new(options.Value.PerUserPerMinute), options.Value.CallersMax);
    private readonly Buckets _addresses = new(new(options.Value.PerAddressPerMinute), options.Value.CallersMax);
    private readonly Buckets _failures = new(new(options.Value.FailuresPerMinute), options.Value.CallersMax);

    private bool IsEnabled => options.Value.Enabled ?? terms.Mode == CallerMode.Hosted;

    /// <summary>Adds the check before authentication: whoever tries credentials is stopped before looking them up costs anything.</summary>
    public static void UseBeforeAuthentication(WebApplication app) =>
        Use(app, static (check, context) => check.BeforeAuthentication(context));

    /// <summary>Adds the check behind authentication.</summary>
    public static void UseBehindAuthentication(WebApplication app) =>
        Use(app, static (check, context) => check.BehindAuthentication(context));

    private static void Use(WebApplication app, Func<LimitCheck, HttpContext, Refusal?> objection)
    {
        var check = app.Services.GetRequiredService<LimitCheck>();
        if (check.IsEnabled)
        {
            app.Use(next => context =>
                objection(check, context) is { } refusal ? refusal.ToProblem().ExecuteAsync(context) : next(context));
        }
    }

    private Refusal? BeforeAuthentication(HttpContext context) =>
        ShowsCredential(context) && _failures.Peek(CallerAddress.NumberOf(context.Connection.RemoteIpAddress), Now()) is { IsAllowed: false } taken
            ? RequestRefusals.TooMany.For(taken.Pause)
            : null;

    private Refusal? BehindAuthentication(HttpContext context)
    {
        var address = CallerAddress.NumberOf(context.Connection.RemoteIpAddress);
        return context.Principal() switch
        {
            { IsPersonal: false, Credential: { } key, Caller.User: { } owner } => TakeByKey(context, key, owner.Value),
            { Caller.User: { } user } => Take(context, _users, NumberOf(user.Value), "user"),
            _ when ShowsCredential(context) => Take(context, _failures, address, "failures"),
            _ => Take(context, _addresses, address, "address"),
        };
    }

    // Keys are made for nothing: who has many of them has no more than one user.
    private Refusal? TakeByKey(HttpContext context, Guid key, Guid owner) => Take(context, _keys, NumberOf(key), "key")
        ?? (_owners.Take(NumberOf(owner), Now()) is { IsAllowed: false } taken ? RequestRefusals.TooMany.For(taken.Pause) : null);

    private Refusal? Take(HttpContext context, Buckets buckets, UInt128 caller, string policy)
    {
        var taken = buckets.Take(caller, Now());
        var headers = context.Response.Headers;
        var limit = buckets.Allowance.PerMinute;
        var reset = (int)Math.Ceiling(taken.FullIn.TotalSeconds);
        headers["RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Remaining"] = taken.Remaining.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Reset"] = reset.ToString(CultureInfo.InvariantCulture);
        headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"{policy}\";q={limit};w=60");
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{policy}\";r={taken.Remaining};t={reset}");
        return taken.IsAllowed ? null : RequestRefusals.TooMany.For(taken.Pause);
    }

    private static bool ShowsCredential(HttpContext context) => context.Request.Headers.Authorization.Count > 0;

    private static UInt128 NumberOf(Guid id) => MemoryMarshal.Read<UInt128>(MemoryMarshal.AsBytes(new ReadOnlySpan<Guid>(in id)));

    private long Now() => time.GetUtcNow().Ticks;
}
