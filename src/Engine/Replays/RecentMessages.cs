using Infon.Engine.Creatures;
using Infon.Engine.Frames;

namespace Infon.Engine.Replays;

/// <summary>The last different messages, the latest first.</summary>
internal sealed class RecentMessages
{
    private const int Capacity = 32;

    private readonly CreatureMessage[] _messages = new CreatureMessage[Capacity];
    private int _count;

    public void Clear() => _count = 0;

    /// <summary>The message in a place.</summary>
    public CreatureMessage At(int place) =>
        place < _count ? _messages[place] : throw new FrameFormatException($"There is no message in place {place}.");

    /// <summary>Puts a message first and returns the place it had before, or -1 when it is new.</summary>
    public int Say(CreatureMessage message)
    {
        var place = _messages.AsSpan(0, _count).IndexOf(message);
        if (place < 0 && _count < Capacity)
        {
            _count++;
        }

        var end = place < 0 ? _count - 1 : place;
        _messages.AsSpan(0, end).CopyTo(_messages.AsSpan(1));
        _messages[0] = message;
        return place;
    }
}
