using System.Collections.Immutable;
using System.Globalization;
using Infon.Domain.Accounts;
using Infon.Grains.Accounts;
using Infon.Grains.Interfaces.Accounts;
using Infon.Grains.Interfaces.Wire;

namespace Infon.Grains.Tokens;

/// <summary>The ledger of a user's tokens, a page at a time.</summary>
public sealed class TokenExport(ITokenStore store) : IExportPart
{
    /// <inheritdoc/>
    public async Task<ExportPage> Read(UserId user, string? cursor)
    {
        var page = new PageRequest(int.Parse(cursor ?? "1", CultureInfo.InvariantCulture), PageRequest.LimitMax);
        var (entries, total) = await store.Ledger(user, page);
        ImmutableArray<ExportFile> files = entries.IsEmpty
            ? []
            : [ExportJson.File($"tokens/{page.Page}.json", entries.Select(entry => new { entry.At, entry.Amount, entry.Cause, entry.Subject, entry.Balance }))];
        return new ExportPage(files, page.Offset + page.Limit < total ? (page.Page + 1).ToString(CultureInfo.InvariantCulture) : null);
    }
}
