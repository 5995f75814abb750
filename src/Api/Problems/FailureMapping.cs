using System.Text.Json;
using System.Text.RegularExpressions;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Api.Problems;

/// <summary>What exceptions and bare status codes are called in the catalogue.</summary>
public static partial class FailureMapping
{
    private static readonly TimeSpan OutagePause = TimeSpan.FromSeconds(5);

    /// <summary>The refusal that an exception amounts to.</summary>
    public static Refusal Of(Exception failure) => failure switch
    {
        BadHttpRequestException bad => OfRequest(bad),
        StorageOutageException outage => RequestRefusals.Unavailable.For(outage.RetryAfter),
        TimeoutException => RequestRefusals.Unavailable.For(OutagePause),
        _ => RequestRefusals.Failed.Because(),
    };

    /// <summary>The refusal that the framework meant with a status code; null = no refusal.</summary>
    public static Refusal? OfStatus(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => RequestRefusals.Unauthenticated.Because(),
        StatusCodes.Status403Forbidden => RequestRefusals.Forbidden.Because(),
        StatusCodes.Status404NotFound => RequestRefusals.UnknownRoute.Because(),
        StatusCodes.Status405MethodNotAllowed => RequestRefusals.WrongMethod.Because(),
        StatusCodes.Status406NotAcceptable => RequestRefusals.NotAcceptable.Because(),
        StatusCodes.Status413PayloadTooLarge => RequestRefusals.TooLarge.Because(),
        StatusCodes.Status415UnsupportedMediaType => RequestRefusals.WrongType.Because(),
        StatusCodes.Status429TooManyRequests => RequestRefusals.TooMany.Because(),
        StatusCodes.Status503ServiceUnavailable => RequestRefusals.Unavailable.For(OutagePause),
        >= 500 => RequestRefusals.Failed.Because(),
        >= 400 => RequestRefusals.Malformed.Because(),
        _ => null,
    };

    private static Refusal OfRequest(BadHttpRequestException bad) => bad switch
    {
        { StatusCode: not StatusCodes.Status400BadRequest } => OfStatus(bad.StatusCode) ?? RequestRefusals.Malformed.Because(),
        { InnerException: JsonException json } => RequestRefusals.Invalid.Because([new(json.Path?.TrimStart('$', '.') ?? "", "It does not fit.")]),
        _ when Unbound().Match(bad.Message) is { Success: true } unbound => RequestRefusals.Invalid.Because(
            [new(unbound.Groups["name"].Value, $"{unbound.Groups["value"].Value} is not understood here.")]),
        _ => RequestRefusals.Malformed.Because("The request cannot be read."),
    };

    // How the framework says that it could not read a parameter; its own words would show names of types.
    [GeneratedRegex("^Failed to bind parameter \".* (?<name>\\w+)\" from (?<value>\".*\")\\.$", RegexOptions.Singleline)]
    private static partial Regex Unbound();
}
