using Infon.Domain.Accounts;

namespace Infon.Grains.Accounts;

/// <summary>What a room does when an account is deleted. It may be called again for the same user, and after a crash it is.</summary>
public interface IErasurePart
{
    /// <summary>Removes what is the user's alone; what history refers to stays without a name.</summary>
    Task Erase(UserId user);
}
