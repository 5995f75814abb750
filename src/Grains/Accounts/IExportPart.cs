using Infon.Domain.Accounts;
using Infon.Grains.Interfaces.Accounts;

namespace Infon.Grains.Accounts;

/// <summary>What a room puts into the archive of everything that is a user's.</summary>
public interface IExportPart
{
    /// <summary>Some of its files.</summary>
    /// <param name="user">Whose.</param>
    /// <param name="cursor">Where to go on, as the page before said; null = at the beginning.</param>
    Task<ExportPage> Read(UserId user, string? cursor);
}
