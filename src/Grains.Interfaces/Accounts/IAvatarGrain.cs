using System.Collections.Immutable;
using Infon.Domain.Accounts;
using Infon.Domain.Refusals;

namespace Infon.Grains.Interfaces.Accounts;

/// <summary>Reads uploaded pictures.</summary>
[Alias("avatar-grain")]
public interface IAvatarGrain : IGrainWithIntegerKey
{
    /// <summary>The picture of a user.</summary>
    [Alias("get")]
    Task<Outcome<AvatarView>> Get(UserId user, string hash);
}

/// <summary>A picture.</summary>
/// <param name="MediaType">Its type, such as image/png.</param>
/// <param name="File">The file.</param>
[GenerateSerializer, Immutable, Alias("avatar")]
public sealed record AvatarView([property: Id(0)] string MediaType, [property: Id(1)] ImmutableArray<byte> File);
