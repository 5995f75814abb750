using System.Collections.Immutable;
using System.Globalization;
using Infon.Domain.Accounts;
using Infon.Domain.Teams;
using Infon.Grains.Accounts;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Teams;

/// <summary>The teams of a user with all their versions, a few teams at a time.</summary>
public sealed class TeamExport(ITeamVersions versions) : IExportPart
{
    private const int TeamsAtOnce = 20;

    /// <inheritdoc/>
    public async Task<ExportPage> Read(UserId user, string? cursor)
    {
        var page = new PageRequest(int.Parse(cursor ?? "1", CultureInfo.InvariantCulture), TeamsAtOnce);
        var (teams, total) = await versions.OfOwner(user, isArchived: null, page);
        var files = ImmutableArray.CreateBuilder<ExportFile>();
        foreach (var team in teams)
        {
            files.Add(File(team.Team, await AllOf(team.Team.Id)));
        }

        var next = page.Offset + page.Limit < total ? (page.Page + 1).ToString(CultureInfo.InvariantCulture) : null;
        return new ExportPage(files.ToImmutable(), next);
    }

    private static ExportFile File(Team team, List<Lineup> lineups) => ExportJson.File($"teams/{team.Id}.json", new
    {
        Id = team.Id.Value,
        team.Name,
        team.IsArchived,
        team.CreatedAt,
        team.UpdatedAt,
        Versions = lineups.Select(lineup => new
        {
            Id = lineup.Version.Id.Value,
            lineup.Version.Number,
            lineup.Version.CreatedAt,
            Members = lineup.Members.Select(member => new { BotId = member.Bot.Value, VersionId = member.Version.Value, Version = member.Number }),
        }),
    });

    private async Task<List<Lineup>> AllOf(TeamId team)
    {
        var all = new List<Lineup>();
        for (var page = new PageRequest(1, PageRequest.LimitMax); ; page = page with { Page = page.Page + 1 })
        {
            var (some, total) = await versions.Of(team, page);
            all.AddRange(some);
            if (some.IsEmpty || all.Count >= total)
            {
                return all;
            }
        }
    }
}
