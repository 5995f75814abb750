using Infon.Domain.Ratings;
using Infon.Domain.Ratings.Fits;
using Microsoft.Extensions.Logging;

namespace Infon.Grains.Ratings.Fits;

/// <summary>Computes the official ratings of a ladder from all matches of its epoch that moved everybody who took part. It remembers them, and
/// reads only what is new.</summary>
/// <remarks>Nothing of it runs on the scheduler of a grain: it computes on a thread of low priority of its own.</remarks>
public sealed partial class OfficialRank(
    RatedFormat format, IRatingStore matches, IFitStore fits, FitOptions fitting, RatingOptions options, TimeProvider time, ILogger log)
{
    private const int PageLength = 2000;

    private FitRecords _records = new();
    private int _epoch;
    private long _last;

    /// <summary>Of which ladder.</summary>
    public RatedFormat Format => format;

    /// <summary>Computes them if it is time: there are new results, and either many or none for long.</summary>
    /// <returns>What was computed; null = nothing.</returns>
    public async Task<MadeFit?> RefitIfDue()
    {
        var stamp = await fits.Stamp(format);
        if (!IsDue(stamp))
        {
            return null;
        }

        await Read(stamp);
        var begun = time.GetTimestamp();
        var result = await OnThreadOfItsOwn(() => StrengthFit.Of(_records, fitting));
        var fit = new MadeFit(format, _last, _records.Matches, result, time.GetUtcNow());
        if (!result.IsConverged)
        {
            LogNotConverged(format, result.Steps, result.Residual);
        }

        await fits.Write(fit);
        return fit with { Took = time.GetElapsedTime(begun) };
    }

    private bool IsDue(FitStamp stamp)
    {
        var results = stamp.Number - (stamp.FitNumber ?? 0);
        return results > 0
            && (results >= options.RefitResults || stamp.FitAt is not { } at || time.GetUtcNow() - at >= TimeSpan.FromSeconds(options.RefitSeconds));
    }

    private async Task Read(FitStamp stamp)
    {
        if (_epoch != stamp.Epoch)
        {
            (_epoch, _last, _records) = (stamp.Epoch, 0, new FitRecords());
        }

        while (_last < stamp.Number && await matches.Rated(format, _last, PageLength) is { IsEmpty: false } page)
        {
            foreach (var match in page.Where(match => match.Match.RulesVersion == _epoch && match.Match.IsOfficial))
            {
                _records.Add(match.Match);
            }

            _last += page.Length;
        }
    }

    private static Task<T> OnThreadOfItsOwn<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                done.SetResult(work());
            }
            catch (Exception failure)
            {
                done.SetException(failure);
            }
        })
        { IsBackground = true, Priority = ThreadPriority.BelowNormal, Name = "official rank" }.Start();
        return done.Task;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Official ratings of {Format} did not converge in {Steps} steps; a share of {Residual} is left.")]
    private partial void LogNotConverged(RatedFormat format, int steps, double residual);
}
