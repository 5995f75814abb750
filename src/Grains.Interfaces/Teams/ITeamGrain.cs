using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Orleans.Concurrency;

namespace Infon.Grains.Interfaces.Teams;

/// <summary>A team, and the only writer of its rows; its key is the team's id.</summary>
[Alias("team-grain")]
public interface ITeamGrain : IGrainWithGuidKey
{
    /// <summary>What is known about the team.</summary>
    [Alias("get"), AlwaysInterleave]
    Task<Outcome<TeamView>> Get();

    /// <summary>Makes the team.</summary>
    [Alias("create")]
    Task<Outcome<TeamView>> Create(Caller caller, CreateTeam request);

    /// <summary>Changes the team; other members make a new version.</summary>
    [Alias("change")]
    Task<Outcome<TeamView>> Change(Caller caller, ChangeTeam request);

    /// <summary>Deletes the team.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="revision">The revision the decision builds on; null = whichever is current.</param>
    [Alias("delete")]
    Task<Outcome<Done>> Delete(Caller caller, int? revision);
}
