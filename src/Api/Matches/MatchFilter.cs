using System.Text.Json;
using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;

namespace Infon.Api.Matches;

/// <summary>The words by which matches are looked for in the query of a request.</summary>
/// <param name="Owner">The id of a user, or me; null = whoever.</param>
/// <param name="Format">The name of a format; null = whichever.</param>
/// <param name="Status">How far they are; null = however far.</param>
internal sealed record MatchFilter(string? Owner, string? Format, string? Status)
{
    private const string Me = "me";

    /// <summary>The format that is meant.</summary>
    public MatchFormat? FormatMeant => MatchFormats.Parse(Format);

    /// <summary>The status that is meant.</summary>
    public MatchStatus? StatusMeant => Status is null ? null : Enum.GetValues<MatchStatus>().Cast<MatchStatus?>().FirstOrDefault(each => Name(each!.Value) == Status);

    /// <summary>Whose matches are meant.</summary>
    public UserId? OwnerMeant(Caller caller) => Owner == Me ? caller.User : Guid.TryParseExact(Owner, "D", out var id) ? new UserId(id) : null;

    /// <summary>What is wrong with the words; null = nothing.</summary>
    public Refusal? Objection(Caller caller)
    {
        var errors = new FieldErrors()
            .Add("owner", Owner is null or Me || OwnerMeant(caller) is not null ? null : "The id of a user, or me.")
            .Add("format", Format is null || FormatMeant is not null ? null : $"One of {string.Join(", ", MatchFormats.All.Select(each => each.NameOf()))}.")
            .Add("status", Status is null || StatusMeant is not null ? null : $"One of {string.Join(", ", Enum.GetValues<MatchStatus>().Select(Name))}.");
        return errors.Any ? RequestRefusals.Invalid.Because(errors)
            : Owner == Me && caller.User is null ? RequestRefusals.Unauthenticated.Because() : null;
    }

    private static string Name(MatchStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());
}
