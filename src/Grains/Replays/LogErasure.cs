using Infon.Domain.Accounts;
using Infon.Grains.Accounts;

namespace Infon.Grains.Replays;

/// <summary>Deletes what the bots of a user who leaves have said; nobody else could read it anyway.</summary>
public sealed class LogErasure(IReplayKeeping keeping) : IErasurePart
{
    /// <inheritdoc/>
    public Task Erase(UserId user) => keeping.ForgetLogs(user);
}
