using System.Globalization;
using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Grains.Accounts;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Interfaces.Matches;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Matches;

/// <summary>The matches in which bots of a user took part, and their results, a page at a time.</summary>
public sealed class MatchExport(IMatchIndex index) : IExportPart
{
    /// <inheritdoc/>
    public async Task<ExportPage> Read(UserId user, string? cursor)
    {
        var page = new PageRequest(int.Parse(cursor ?? "1", CultureInfo.InvariantCulture), PageRequest.LimitMax);
        var (matches, total) = await index.Search(new MatchSearch { Owner = user }, page);
        if (matches.IsEmpty)
        {
            return new ExportPage([], null);
        }

        var file = ExportJson.File(string.Create(CultureInfo.InvariantCulture, $"matches/{page.Page}.json"), matches.Select(Content));
        return new ExportPage([file], page.Offset + page.Limit < total ? (page.Page + 1).ToString(CultureInfo.InvariantCulture) : null);
    }

    private static object Content(MatchRecord match) => new
    {
        Id = match.Plan.Id.Value,
        Format = match.Plan.Format.NameOf(),
        match.Plan.Pace,
        match.Plan.IsRated,
        match.Plan.Map,
        match.Status,
        match.Plan.CreatedAt,
        match.StartedAt,
        match.EndedAt,
        match.Failure,
        Seats = match.Plan.Seats.Select((seat, number) => new
        {
            Bot = seat.Bot.Value, seat.Number, seat.Name, match.Outcome?.Seats[number].Placement, match.Outcome?.Seats[number].Score,
        }),
    };
}
