using System.Collections.Immutable;
using System.Globalization;
using Infon.Domain.Accounts;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Accounts;
using Orleans.Concurrency;

namespace Infon.Grains.Accounts;

/// <summary>Goes through the rooms, one after the other.</summary>
[StatelessWorker]
public sealed class ExportGrain(IEnumerable<IExportPart> parts) : Grain, IExportGrain
{
    private readonly ImmutableArray<IExportPart> _parts = [.. parts];

    /// <inheritdoc/>
    public async Task<Outcome<ExportPage>> Read(Caller caller, string? cursor)
    {
        if (caller.User is not { } user)
        {
            return RequestRefusals.Unauthenticated.Because();
        }

        var words = (cursor ?? "0/").Split('/', 2);
        var part = int.Parse(words[0], CultureInfo.InvariantCulture);
        var page = await _parts[part].Read(user, words[1].Length == 0 ? null : words[1]);
        var next = page.Next is { } more ? string.Create(CultureInfo.InvariantCulture, $"{part}/{more}") : After(part);
        return page with { Next = next };
    }

    private string? After(int part) => part + 1 < _parts.Length ? string.Create(CultureInfo.InvariantCulture, $"{part + 1}/") : null;
}
