using Infon.Domain.Accounts;
using Infon.Domain.Refusals;

namespace Infon.Grains.Interfaces.Accounts;

/// <summary>Reads everything that is a user's, page by page.</summary>
[Alias("export-grain")]
public interface IExportGrain : IGrainWithIntegerKey
{
    /// <summary>Some files of the caller.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="cursor">Where to go on, as the page before said; null = at the beginning.</param>
    [Alias("read")]
    Task<Outcome<ExportPage>> Read(Caller caller, string? cursor);
}
