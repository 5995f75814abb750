using Infon.Engine.Creatures;

namespace Infon.Engine.Frames;

/// <summary>Hits follow from who attacks whom; only the exceptions are sent.</summary>
internal sealed class FrameHits(FrameState state)
{
    private int[] _missing = new int[16];
    private FrameHit[] _extra = new FrameHit[16];
    private bool[] _struck = [];
    private int _missingCount;
    private int _extraCount;

    public bool HasExceptions => _missingCount + _extraCount > 0;

    /// <summary>Finds in what the state's hits differ from those that its attackers let expect.</summary>
    public void Compare()
    {
        Forget();
        if (_struck.Length != state.SlotCount)
        {
            _struck = new bool[state.SlotCount];
        }

        Array.Clear(_struck);
        foreach (var hit in state.Hits)
        {
            Note(hit);
        }

        for (var slot = 0; slot < state.SlotEnd; slot++)
        {
            if (IsExpected(slot) && !_struck[slot])
            {
                Append(ref _missing, ref _missingCount, slot);
            }
        }
    }

    public void Write(PackedWriter writer)
    {
        writer.Number(_missingCount);
        foreach (var slot in _missing.AsSpan(0, _missingCount))
        {
            writer.Number(slot);
        }

        writer.Number(_extraCount);
        foreach (var hit in _extra.AsSpan(0, _extraCount))
        {
            writer.Number(state.NextId - 1 - hit.Attacker);
            writer.Number(state.NextId - 1 - hit.Victim);
        }
    }

    public void Read(ref PackedReader reader)
    {
        Forget();
        var last = -1;
        for (var left = reader.Number(state.SlotEnd); left > 0; left--)
        {
            var slot = reader.Number(state.SlotEnd - 1);
            if (slot <= last || !IsExpected(slot))
            {
                throw new FrameFormatException($"The creature in slot {slot} cannot miss.");
            }

            Append(ref _missing, ref _missingCount, last = slot);
        }

        for (var left = reader.Number(FrameCodec.SlotsMax); left > 0; left--)
        {
            var attacker = state.NextId - 1 - reader.Number(state.NextId - 1);
            Append(ref _extra, ref _extraCount, new FrameHit(attacker, state.NextId - 1 - reader.Number(state.NextId - 1)));
        }
    }

    public void Forget() => (_missingCount, _extraCount) = (0, 0);

    /// <summary>Writes the hits into the state: the expected ones by slot, then the others.</summary>
    public void Fill()
    {
        state.ClearHits();
        var missing = 0;
        for (var slot = 0; slot < state.SlotEnd; slot++)
        {
            if (missing < _missingCount && _missing[missing] == slot)
            {
                missing++;
            }
            else if (IsExpected(slot))
            {
                state.AddHit(new FrameHit(state.Slots[slot].Id, state.Slots[slot].Target));
            }
        }

        foreach (var hit in _extra.AsSpan(0, _extraCount))
        {
            state.AddHit(hit);
        }
    }

    private bool IsExpected(int slot) => state.Slots[slot].Lives && state.Slots[slot].State == CreatureState.Attack;

    private void Note(FrameHit hit)
    {
        var slot = state.SlotOf(hit.Attacker);
        if (slot >= 0 && IsExpected(slot) && state.Slots[slot].Target == hit.Victim && !_struck[slot])
        {
            _struck[slot] = true;
        }
        else
        {
            Append(ref _extra, ref _extraCount, hit);
        }
    }

    private static void Append<T>(ref T[] list, ref int count, T item)
    {
        if (count == list.Length)
        {
            Array.Resize(ref list, list.Length * 2);
        }

        list[count++] = item;
    }
}
