using Infon.Grains.Interfaces.Wire;

namespace Infon.Silo.Storage.Postgres;

/// <summary>
/// Tries again what a broken connection or a conflict kept from happening, and asks less of a server that is away: after a few failures
/// in a row only one try a pause goes through, and everybody else hears at once that there is an outage.
/// </summary>
internal sealed class Perseverance(TimeProvider time, Action forgetConnections)
{
    private const int TriesMax = 4;
    private const int FailuresUntilPause = 4;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan TryingMax = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private int _failures;
    private long _pausedAt;

    public async Task<T> Run<T>(Func<Task<T>> work)
    {
        var begun = time.GetTimestamp();
        for (var tries = 1; ; tries++)
        {
            Enter();
            try
            {
                var result = await work();
                _failures = 0;
                return result;
            }
            catch (Exception failure) when (PostgresFailures.IsConflict(failure) && tries < TriesMax)
            {
            }
            catch (Exception failure) when (PostgresFailures.IsOutage(failure))
            {
                Fail();
                if (tries == TriesMax || time.GetElapsedTime(begun) > TryingMax)
                {
                    throw new StorageOutageException("The database is away.", failure);
                }
            }
            catch (StorageOutageException)
            {
                Fail();
                throw;
            }

            await Task.Delay(FirstDelay * (1 << tries), time);
        }
    }

    private void Enter()
    {
        lock (_lock)
        {
            if (_failures < FailuresUntilPause)
            {
                return;
            }

            if (time.GetElapsedTime(_pausedAt) < Pause)
            {
                throw new StorageOutageException("The database is away.") { RetryAfter = Pause };
            }

            _pausedAt = time.GetTimestamp();
        }
    }

    private void Fail()
    {
        forgetConnections();
        lock (_lock)
        {
            _failures++;
            _pausedAt = time.GetTimestamp();
        }
    }
}
