using System.Globalization;
using Infon.Engine.Creatures;

namespace Infon.Engine.Frames;

/// <summary>Finds the first thing in which two states differ and names it.</summary>
internal static class FrameDifference
{
    public static string? First(FrameState one, FrameState other) =>
        OfWorld(one, other) ?? OfCreatures(one, other) ?? OfPlayers(one, other) ?? OfTiles(one, other) ?? OfEvents(one, other);

    private static string? OfWorld(FrameState one, FrameState other) =>
        Differ("tick", one.Tick, other.Tick)
        ?? Differ("width", one.Width, other.Width)
        ?? Differ("height", one.Height, other.Height)
        ?? Differ("hill x", one.HillX, other.HillX)
        ?? Differ("hill y", one.HillY, other.HillY)
        ?? Differ("seats", one.Players.Length, other.Players.Length)
        ?? Differ("creature slots", one.SlotCount, other.SlotCount)
        ?? Differ("king", one.King, other.King)
        ?? Differ("next creature id", one.NextId, other.NextId)
        ?? OfRates(one.Rates, other.Rates);

    private static string? OfRates(FrameRates one, FrameRates other)
    {
        for (var i = 0; i < FrameRates.Count; i++)
        {
            if (one.Numbers[i] != other.Numbers[i])
            {
                return Differ($"number {i} of the creature types", one.Numbers[i], other.Numbers[i]);
            }
        }

        return null;
    }

    private static string? OfCreatures(FrameState one, FrameState other)
    {
        for (var slot = 0; slot < Math.Max(one.SlotEnd, other.SlotEnd); slot++)
        {
            if (OfCreature(slot, one.Slots[slot], other.Slots[slot]) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private static string? OfCreature(int slot, in CreatureFrame one, in CreatureFrame other)
    {
        if (one.Id != other.Id)
        {
            return $"slot {slot} {Occupant(one)} / {Occupant(other)}";
        }

        if (!one.Lives)
        {
            return null;
        }

        var name = $"creature {one.Id}";
        return one.State != other.State ? $"{name} state {one.State} / {other.State}"
            : one.Type != other.Type ? $"{name} type {one.Type} / {other.Type}"
            : one.Message != other.Message ? $"{name} message \"{Text(one.Message)}\" / \"{Text(other.Message)}\""
            : Differ($"{name} player", one.Player, other.Player)
                ?? Differ($"{name} x", one.X, other.X)
                ?? Differ($"{name} y", one.Y, other.Y)
                ?? Differ($"{name} health", one.Health, other.Health)
                ?? Differ($"{name} food", one.Food, other.Food)
                ?? Differ($"{name} progress", one.Progress, other.Progress)
                ?? Differ($"{name} target", one.Target, other.Target)
                ?? Differ($"{name} step x", one.StepX, other.StepX)
                ?? Differ($"{name} step y", one.StepY, other.StepY);
    }

    private static string? OfPlayers(FrameState one, FrameState other)
    {
        for (var number = 0; number < one.Players.Length; number++)
        {
            ref readonly var a = ref one.Players[number];
            ref readonly var b = ref other.Players[number];
            var name = $"player {number}";
            var difference = a.IsPresent != b.IsPresent ? $"{name} is {Presence(a)} / {Presence(b)}"
                : a.Name != b.Name ? $"{name} name {a.Name} / {b.Name}"
                : Differ($"{name} team", a.Team, b.Team)
                    ?? Differ($"{name} score", a.Score, b.Score)
                    ?? Differ($"{name} creatures", a.CreatureCount, b.CreatureCount)
                    ?? Differ($"{name} load", a.Load, b.Load);
            if (difference is not null)
            {
                return difference;
            }
        }

        return null;
    }

    private static string? OfTiles(FrameState one, FrameState other)
    {
        for (var tile = 0; tile < one.Ground.Length; tile++)
        {
            if (one.Ground[tile] != other.Ground[tile] || one.Food[tile] != other.Food[tile])
            {
                var name = $"tile {tile % one.Width}, {tile / one.Width}";
                return Differ($"{name} food", one.Food[tile], other.Food[tile]) ?? Differ($"{name} kind", one.Ground[tile], other.Ground[tile]);
            }
        }

        return null;
    }

    private static string? OfEvents(FrameState one, FrameState other)
    {
        var sameEvents = one.Events.CommonPrefixLength(other.Events);
        if (sameEvents < Math.Max(one.Events.Length, other.Events.Length))
        {
            return $"event {sameEvents} {At(one.Events, sameEvents)} / {At(other.Events, sameEvents)}";
        }

        var sameHits = one.Hits.CommonPrefixLength(other.Hits);
        return sameHits < Math.Max(one.Hits.Length, other.Hits.Length)
            ? $"hit {sameHits} {At(one.Hits, sameHits)} / {At(other.Hits, sameHits)}"
            : null;
    }

    private static string? Differ(string name, int one, int other) =>
        one == other ? null : string.Create(CultureInfo.InvariantCulture, $"{name} {one} / {other}");

    private static string At<T>(ReadOnlySpan<T> list, int index)
        where T : struct => index < list.Length ? list[index].ToString()! : "nothing";

    private static string Occupant(in CreatureFrame creature) => creature.Lives ? $"creature {creature.Id}" : "empty";

    private static string Presence(in PlayerFrame player) => player.IsPresent ? "present" : "absent";

    private static string Text(CreatureMessage message)
    {
        Span<byte> bytes = stackalloc byte[CreatureMessage.LengthMax];
        return System.Text.Encoding.Latin1.GetString(bytes[..message.CopyTo(bytes)]);
    }
}
