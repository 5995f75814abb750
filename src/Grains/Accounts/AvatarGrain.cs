using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Accounts;
using Orleans.Concurrency;

namespace Infon.Grains.Accounts;

/// <summary>Reads uploaded pictures.</summary>
[StatelessWorker]
public sealed class AvatarGrain(IAvatarStore store) : Grain, IAvatarGrain
{
    /// <inheritdoc/>
    public async Task<Outcome<AvatarView>> Get(UserId user, string hash) => await store.Find(user, hash) is { } picture
        ? new AvatarView(picture.MediaType, picture.File)
        : AccountRefusals.NotFound.Because("There is no such picture.");
}
