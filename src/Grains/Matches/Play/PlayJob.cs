namespace Infon.Grains.Matches.Play;

/// <summary>Plays a match on the floor: to its end, or until it has caught up with the clock.</summary>
/// <param name="setUp">Gives the match, or why it cannot be played.</param>
/// <param name="until">The tick to play to, asked for again and again.</param>
/// <param name="isUrgent">Whether somebody waits for it by the clock.</param>
/// <param name="time">What slices are measured with.</param>
internal sealed class PlayJob(Func<(MatchPlay? Play, string? Problem)> setUp, Func<int> until, bool isUrgent, TimeProvider time) : FloorJob(isUrgent)
{
    private const int SliceTicks = 50;

    private static readonly TimeSpan SliceSpan = TimeSpan.FromMilliseconds(5);

    private MatchPlay? _play;
    private volatile int _tick;

    /// <summary>The tick it is at, for whoever asks meanwhile.</summary>
    public int Tick => _tick;

    /// <summary>The match as far as it was played, when the job is done; null = it has ended.</summary>
    public MatchPlay? Play => _play;

    /// <summary>What the match came to, when the job is done; null = it has not ended.</summary>
    public PlayedMatch? Played { get; private set; }

    /// <summary>Why the match cannot be played, for people; null = it can.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether a clock stopped a bot, so that the match does not count.</summary>
    public bool IsSpoilt { get; private set; }

    /// <inheritdoc/>
    protected override bool Advance()
    {
        if (_play is null)
        {
            (_play, Problem) = setUp();
            return Problem is not null;
        }

        var began = time.GetTimestamp();
        for (var ticks = 0; ticks < SliceTicks && time.GetElapsedTime(began) < SliceSpan; ticks++)
        {
            if (_play.IsOver || _play.IsSpoilt)
            {
                End(_play);
                return true;
            }

            if (_play.Tick >= until())
            {
                return true;
            }

            _play.Step();
            _tick = _play.Tick;
        }

        return false;
    }

    /// <inheritdoc/>
    protected override void GiveUp()
    {
        _play?.Dispose();
        _play = null;
    }

    private void End(MatchPlay play)
    {
        IsSpoilt = play.IsSpoilt;
        Played = play.IsSpoilt ? null : play.Finish();
        GiveUp();
    }
}
