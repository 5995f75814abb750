using Infon.Domain.Accounts;
using Infon.Grains.Accounts;

namespace Infon.Grains.Matches;

/// <summary>Takes the names of a user's bots, and what the user handed them, out of matches that have ended; the matches stay.</summary>
public sealed class MatchErasure(IMatchStore store) : IErasurePart
{
    /// <inheritdoc/>
    public Task Erase(UserId user) => store.Erase(user);
}
