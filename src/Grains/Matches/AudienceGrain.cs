using System.Collections.Immutable;
using Infon.Domain.Matches;
using Infon.Grains.Interfaces.Matches;
using Microsoft.Extensions.Options;

namespace Infon.Grains.Matches;

/// <summary>Remembers how many watch which match, as long as its lease is.</summary>
public sealed class AudienceGrain(IOptions<MatchesOptions> options, TimeProvider time) : Grain, IAudienceGrain
{
    private readonly Dictionary<MatchId, (int Viewers, DateTimeOffset Until)> _audiences = [];
    private DateTimeOffset _nextSweep;

    /// <inheritdoc/>
    public Task Note(MatchId match, int viewers)
    {
        var now = time.GetUtcNow();
        var span = TimeSpan.FromSeconds(options.Value.LeaseSeconds);
        _audiences[match] = (viewers, now + span);
        if (now >= _nextSweep)
        {
            _nextSweep = now + span;
            foreach (var gone in _audiences.Where(entry => entry.Value.Until < now || entry.Value.Viewers == 0).Select(entry => entry.Key).ToList())
            {
                _audiences.Remove(gone);
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<int>> ViewersOf(ImmutableArray<MatchId> matches)
    {
        var now = time.GetUtcNow();
        return Task.FromResult(matches.Select(match =>
            _audiences.TryGetValue(match, out var audience) && audience.Until >= now ? audience.Viewers : 0).ToImmutableArray());
    }
}
