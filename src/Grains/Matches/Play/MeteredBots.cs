using Infon.Engine.Bots;

namespace Infon.Grains.Matches.Play;

/// <summary>Bots of another loader whose ticks are timed and counted.</summary>
internal sealed class MeteredBots(IBotLoader loader, MatchMeters meters, TimeProvider time) : IBotLoader
{
    /// <inheritdoc/>
    public IBot Load(BotProgram program, BotTerms terms, Controls controls, BotLog? log)
    {
        meters.CountVm(1);
        return new MeteredBot(loader.Load(program, terms, controls, log), meters, time);
    }

    private sealed class MeteredBot(IBot bot, MatchMeters meters, TimeProvider time) : IBot
    {
        private bool _isDisposed;

        /// <inheritdoc/>
        public BotUsage Usage => bot.Usage;

        /// <inheritdoc/>
        public void Think(ReadOnlySpan<BotEvent> events)
        {
            var began = time.GetTimestamp();
            meters.CountThinking(1);
            bot.Think(events);
            meters.CountThinking(-1);
            meters.NoteThinking(time.GetElapsedTime(began));
        }

        /// <inheritdoc/>
        public void Receive(BotInput input) => bot.Receive(input);

        /// <inheritdoc/>
        public void Dispose()
        {
            if (!_isDisposed)
            {
                _isDisposed = true;
                meters.CountVm(-1);
                bot.Dispose();
            }
        }
    }
}
