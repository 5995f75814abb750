namespace Infon.Grains.Matches.Play;

/// <summary>Work for the <see cref="MatchFloor"/>, cut into slices of a few milliseconds.</summary>
/// <param name="isUrgent">Whether it goes before others that are at work already.</param>
internal abstract class FloorJob(bool isUrgent)
{
    private const int AtWork = 0, Complete = 1, Abandoned = 2;

    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _stage;

    /// <summary>Whether it goes before others that are at work already.</summary>
    public bool IsUrgent => isUrgent;

    /// <summary>Completes when the job is done, has failed or was given up.</summary>
    public Task Done => _done.Task;

    /// <summary>Does a slice, or notices that it is not wanted any more; true = there is nothing left to do.</summary>
    public bool Run()
    {
        try
        {
            if (Volatile.Read(ref _stage) == AtWork && !Advance())
            {
                return false;
            }
        }
        catch (Exception failure)
        {
            GiveUp();
            _done.TrySetException(failure);
            return true;
        }

        if (Interlocked.CompareExchange(ref _stage, Complete, AtWork) == AtWork)
        {
            _done.TrySetResult();
        }
        else
        {
            Quit();
        }

        return true;
    }

    /// <summary>Nobody wants it any more: it ends within a slice, and lets go of what it has done if it is done.</summary>
    public void Abandon()
    {
        if (Interlocked.Exchange(ref _stage, Abandoned) == Complete)
        {
            GiveUp();
        }
    }

    /// <summary>Ends it without a result; only for whoever runs it.</summary>
    public void Quit()
    {
        GiveUp();
        _done.TrySetCanceled();
    }

    /// <summary>Does a slice; true = it was the last.</summary>
    protected abstract bool Advance();

    /// <summary>Lets go of everything, for there will be no other slice.</summary>
    protected abstract void GiveUp();
}
