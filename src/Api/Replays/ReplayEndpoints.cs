using System.Text;
using Infon.Api.Callers;
using Infon.Api.Problems;
using Infon.Domain.ApiKeys;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Replays;
using Microsoft.Net.Http.Headers;

namespace Infon.Api.Replays;

/// <summary>Replays and logs over HTTP.</summary>
public static class ReplayEndpoints
{
    private const string ReplayType = "application/octet-stream", TextType = "text/plain", JsonType = "application/json", LinesType = "application/x-ndjson";

    /// <summary>The routes.</summary>
    public static void MapReplays(this IEndpointRouteBuilder api)
    {
        var match = api.MapGroup("/matches/{id:guid}").WithTags("Replays");
        match.MapGet("/replay", Download).AllowAnyone(Scopes.MatchesRead).Produces<byte[]>(StatusCodes.Status200OK, ReplayType)
            .WithSummary("The replay of a match: everything that happened, to be watched and to be checked. Ranges can be asked for.");
        match.MapMethods("/replay", [HttpMethods.Head], Download).AllowAnyone(Scopes.MatchesRead).ExcludeFromDescription();
        match.MapGet("/replay.txt", Tell).AllowAnyone(Scopes.MatchesRead).Produces<string>(StatusCodes.Status200OK, TextType)
            .WithSummary("What happened in a match, in words: result, course of the scores, and events from one tick to another.");
        match.MapGet("/log", Log).RequireScope(Scopes.MatchesRead).Produces<LogJson>().Produces<string>(StatusCodes.Status200OK, TextType)
            .Produces<string>(StatusCodes.Status200OK, LinesType)
            .WithSummary("What your bot printed and where it failed; nobody else can read it.");
        match.MapGet("/seal", Seal).AllowAnyone(Scopes.MatchesRead).Produces<string>(StatusCodes.Status200OK, TextType)
            .WithSummary("What was signed about a match, byte for byte; the signature is in the match.");
        api.MapGet("/signing-keys", Keys).AllowAnyone(Scopes.MatchesRead).Produces<SigningKeysJson>().WithTags("Replays")
            .WithSummary("The public keys that matches are and were signed with, the first first.");
    }

    private static async Task<IResult> Download(Guid id, HttpContext http, IGrainFactory grains)
    {
        var (grain, match) = (grains.GetGrain<IReplaysGrain>(0), new MatchId(id));
        var found = await grain.Find(match);
        return found.ToResult(proof =>
        {
            // The framework takes ranges of any unit for bytes; what is not understood is to be ignored.
            if (http.Request.GetTypedHeaders().Range is { Unit.Value: not "bytes" })
            {
                http.Request.Headers.Remove(HeaderNames.Range);
            }

            http.Response.OnStarting(KeepForGood, http.Response);
            return TypedResults.Stream(
                new PartStream(proof.Bytes, offset => grain.Read(match, offset)), ReplayType, $"infon-{id}.replay",
                entityTag: new EntityTagHeaderValue($"\"{proof.Sha256}\""), enableRangeProcessing: true);
        });
    }

    /// <summary>The replay of a match never changes.</summary>
    private static Task KeepForGood(object state)
    {
        var response = (HttpResponse)state;
        if (response.StatusCode < StatusCodes.Status400BadRequest)
        {
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
        }

        return Task.CompletedTask;
    }

    private static async Task<IResult> Tell(Guid id, HttpContext http, IGrainFactory grains, int? from = null, int? to = null, int? tick = null)
    {
        var (grain, request) = (grains.GetGrain<IReplaysGrain>(0), new TellReplay(new MatchId(id), from, to, tick));
        var told = await grain.Tell(request, 0);
        return told.ToResult(first => new PackedAnswer(
            new PartStream(first.Total, offset => grain.Tell(request, offset), first), $"{TextType}; charset=utf-8"));
    }

    private static async Task<IResult> Log(Guid id, HttpContext http, IGrainFactory grains, int? seat = null)
    {
        var (grain, match, caller) = (grains.GetGrain<IReplaysGrain>(0), new MatchId(id), http.Caller());
        var read = await grain.ReadLog(caller, match, seat, 0);
        http.Response.Headers.Vary = HeaderNames.Accept;
        http.Response.Headers.CacheControl = "private, no-store";
        return read.ToResult(log =>
        {
            var packed = new PartStream(log.Part.Total, async offset => PartOf(await grain.ReadLog(caller, match, log.Seat, offset)), log.Part);
            return LogTypeFor(http.Request) switch
            {
                JsonType => new PackedAnswer(packed, $"{JsonType}; charset=utf-8", LogForms.Json(log.Seat)),
                LinesType => new PackedAnswer(packed, LinesType),
                _ => new PackedAnswer(packed, $"{TextType}; charset=utf-8", LogForms.Text),
            };
        });
    }

    private static async Task<IResult> Seal(Guid id, IGrainFactory grains)
    {
        var found = await grains.GetGrain<IReplaysGrain>(0).Seal(new MatchId(id));
        return found.ToResult(seal => TypedResults.Bytes(Encoding.UTF8.GetBytes(seal.Text), $"{TextType}; charset=utf-8"));
    }

    private static async Task<IResult> Keys(IGrainFactory grains)
    {
        var keys = await grains.GetGrain<IReplaysGrain>(0).Keys();
        return TypedResults.Ok(new SigningKeysJson([.. keys.Select(SigningKeyJson.Of)]));
    }

    private static Outcome<BytePart> PartOf(Outcome<LogPart> read) => read.Then<BytePart>(log => log.Part);

    /// <summary>The form that the reader names first; JSON for those who do not mind.</summary>
    private static string LogTypeFor(HttpRequest request) => request.GetTypedHeaders().Accept
        .OrderByDescending(type => type.Quality ?? 1)
        .Select(type => type.MediaType.Value)
        .FirstOrDefault(type => type is JsonType or TextType or LinesType or "*/*" or "application/*" or "text/*") switch
        {
            TextType or "text/*" => TextType,
            LinesType => LinesType,
            _ => JsonType,
        };
}
