using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Refusals;
using Infon.Domain.Teams;
using Infon.Grains.Interfaces.Teams;
using Microsoft.Extensions.Options;

namespace Infon.Grains.Teams;

/// <summary>A team: the only writer of its rows. Who its members are at this moment is read whenever the team is shown.</summary>
public sealed class TeamGrain(ITeamStore store, ITeamVersions versions, IOptions<TeamsOptions> options, TimeProvider time) : Grain, ITeamGrain
{
    private Team? _team;

    private TeamId Id => new(this.GetPrimaryKey());

    /// <summary>The time as exactly as it is stored.</summary>
    private DateTimeOffset Now => DateTimeOffset.FromUnixTimeMilliseconds(time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken) => _team = await store.Find(Id);

    /// <inheritdoc/>
    public async Task<Outcome<TeamView>> Get() => Existing() is { } team ? await View(team) : TeamRefusals.NotFound.Because();

    /// <inheritdoc/>
    public async Task<Outcome<TeamView>> Create(Caller caller, CreateTeam request)
    {
        var now = Now;
        var members = await Find(request.Members);
        var made = Team.Create(Id, caller, request.Name, members, NewVersion(now), now);
        return made.Refusal is { } refusal ? refusal : await Keep(made.Value, team => store.Add(team, options.Value.PerUserMax));
    }

    /// <inheritdoc/>
    public async Task<Outcome<TeamView>> Change(Caller caller, ChangeTeam request)
    {
        var opened = Opened(caller, request.Revision);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        var now = Now;
        var members = request.Members is { } wanted ? await Find(wanted) : (ImmutableArray<TeamMember?>?)null;
        var changed = opened.Value.Change(request.Name, request.IsArchived, members, NewVersion(now), now);
        return changed.Refusal is { } wrong ? wrong : await Keep(changed.Value, store.Replace);
    }

    /// <inheritdoc/>
    public async Task<Outcome<Done>> Delete(Caller caller, int? revision)
    {
        var opened = Opened(caller, revision);
        return opened.Refusal is { } refusal
            ? refusal
            : (await Keep(opened.Value.Delete(Now), store.Replace)).Then<Done>(_ => new Done());
    }

    private static TeamVersionId NewVersion(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <summary>The members that are wanted; of a wrong number nobody is looked for.</summary>
    private async Task<ImmutableArray<TeamMember?>> Find(ImmutableArray<BotVersionId> wanted) => wanted.Length == TeamRules.MemberCount
        ? await versions.Members(wanted)
        : [.. wanted.Select(_ => (TeamMember?)null)];

    private Outcome<Team> Opened(Caller caller, int? revision) =>
        Existing() is { } team ? team.Open(caller, revision) : TeamRefusals.NotFound.Because();

    /// <summary>The team, if there is one; who makes ids up leaves nothing in memory.</summary>
    private Team? Existing()
    {
        if (_team is null)
        {
            DeactivateOnIdle();
        }

        return _team is { DeletedAt: null } ? _team : null;
    }

    /// <summary>Writes the team as it is from now on. When that fails nobody knows what is stored, so this activation ends and the next one reads.</summary>
    private async Task<Outcome<TeamView>> Keep(Team team, Func<Team, Task<Outcome<Done>>> write)
    {
        Outcome<Done> written = RequestRefusals.Stale.Because();
        try
        {
            written = await write(team);
        }
        finally
        {
            if (written.Refusal?.Kind == RefusalKind.Stale)
            {
                DeactivateOnIdle();
            }
        }

        if (written.Refusal is { } refusal)
        {
            return refusal;
        }

        _team = team;
        return await View(team);
    }

    private async Task<TeamView> View(Team team) => new(team, (await versions.Find(team.Current.Id))!);
}
