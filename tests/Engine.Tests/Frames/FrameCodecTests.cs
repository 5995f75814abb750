using System.IO.Compression;
using Infon.Engine.Bots;
using Infon.Engine.Creatures;
using Infon.Engine.Frames;
using Infon.Engine.Games;
using Infon.Engine.Matches;
using Infon.TestKit.Bots;
using Xunit.Abstractions;

namespace Infon.Engine.Tests.Frames;

public class FrameCodecTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_delta_leads_to_the_state_of_the_next_keyframe_byte_for_byte(ulong seed)
    {
        using var match = Crowd(seed);
        var encoder = new FrameEncoder(match.Game);
        var decoder = new FrameDecoder();
        decoder.Decode(encoder.EncodeKeyframe());

        for (var tick = 1; tick <= 800; tick++)
        {
            Disturb(match, tick);
            match.Step();
            decoder.Decode(encoder.EncodeDelta());

            decoder.State.FirstDifference(encoder.State).Should().BeNull();
            KeyframeOf(decoder.State).AsSpan().SequenceEqual(encoder.EncodeKeyframe()).Should().BeTrue($"tick {tick} has one keyframe");
        }
    }

    [Fact]
    public void Who_joins_at_a_keyframe_goes_on_with_the_deltas_that_everybody_gets()
    {
        using var match = Crowd(4);
        var encoder = new FrameEncoder(match.Game);
        var joined = new FrameDecoder();

        for (var tick = 1; tick <= 600; tick++)
        {
            match.Step();
            var delta = encoder.EncodeDelta().ToArray();
            joined.Decode(tick % 50 == 1 ? encoder.EncodeKeyframe() : delta);

            joined.State.FirstDifference(encoder.State).Should().BeNull();
        }
    }

    [Fact]
    public void The_state_is_that_of_the_game()
    {
        using var match = Crowd(5);
        var encoder = new FrameEncoder(match.Game);
        for (var tick = 1; tick <= 700; tick++)
        {
            match.Step();
            encoder.EncodeDelta();
        }

        var state = encoder.State;

        state.Tick.Should().Be(700);
        for (var slot = 0; slot < match.Game.Creatures.Capacity; slot++)
        {
            var creature = match.Game.Creatures[slot];
            var shown = slot < state.SlotEnd ? state.Creatures[slot] : new CreatureFrame { Id = -1 };
            shown.Id.Should().Be(creature.Id);
            if (creature.Lives)
            {
                (shown.X, shown.Y, shown.Health, shown.Food, shown.Progress).Should().Be((creature.X, creature.Y, creature.Health, creature.Food, creature.Progress));
                (shown.State, shown.Type, shown.Target, shown.Message).Should().Be((creature.State, creature.Type, creature.Target, creature.Message));
            }
        }

        foreach (var player in match.Game.Seats)
        {
            var shown = state.Players[player.Number];
            shown.IsPresent.Should().Be(player.IsPresent);
            shown.CreatureCount.Should().Be(player.CreatureCount);
            shown.Score.Should().Be(player.IsPresent ? player.Score : 0);
        }
    }

    [Fact]
    public void Hits_and_events_of_a_tick_are_those_of_the_journal()
    {
        using var match = new Match(SimpleBots.Spec(6, BotPlan.Fight, BotPlan.Fight, BotPlan.Breed, BotPlan.Breed) with { Arena = new Meadow(20, 16, 1) }, new SimpleBots());
        var encoder = new FrameEncoder(match.Game);
        var hits = 0;

        for (var tick = 1; tick <= 1500; tick++)
        {
            match.Step();
            encoder.EncodeDelta();

            var journal = match.Game.Journal.Events.ToArray();
            encoder.State.Hits.ToArray().Should().BeEquivalentTo(
                journal.Where(e => e.Kind == TickEventKind.Attacked).Select(e => new FrameHit(e.Other, e.Creature)));
            encoder.State.Events.ToArray().Should().Equal(journal.Where(e => e.Kind != TickEventKind.Attacked));
            hits += encoder.State.Hits.Length;
        }

        hits.Should().BePositive();
    }

    [Fact]
    public void A_difference_names_the_member_and_both_values()
    {
        using var match = Crowd(7);
        using var twin = Crowd(7);
        var id = match.Game.Place(0, CreatureType.Fatty, 300, 300, health: 4310);
        twin.Game.Place(0, CreatureType.Fatty, 300, 300, health: 4315);

        var difference = new FrameEncoder(match.Game).State.FirstDifference(new FrameEncoder(twin.Game).State);

        difference.Should().Be($"creature {id} health 4310 / 4315");
    }

    [Fact]
    public void Encoding_allocates_nothing_once_it_has_warmed_up()
    {
        using var match = Crowd(8);
        var encoder = new FrameEncoder(match.Game);
        for (var tick = 1; tick <= 500; tick++)
        {
            match.Step();
            encoder.EncodeDelta();
            encoder.EncodeKeyframe();
        }

        long allocated = 0;
        for (var tick = 1; tick <= 200; tick++)
        {
            match.Step();
            var before = GC.GetAllocatedBytesForCurrentThread();
            encoder.EncodeDelta();
            encoder.EncodeKeyframe();
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }

        allocated.Should().Be(0);
    }

    [Fact]
    public void Damaged_frames_are_understood_or_refused_but_never_crash_the_decoder()
    {
        using var match = Crowd(9);
        var encoder = new FrameEncoder(match.Game);
        for (var tick = 0; tick < 300; tick++)
        {
            match.Step();
            encoder.EncodeDelta();
        }

        var key = encoder.EncodeKeyframe().ToArray();
        match.Step();
        var delta = encoder.EncodeDelta().ToArray();
        var random = new Random(1);
        var refused = 0;
        for (var attempt = 0; attempt < 4000; attempt++)
        {
            var decoder = new FrameDecoder();
            var damaged = attempt % 2 == 0 ? Damaged(key, random) : Damaged(delta, random);
            try
            {
                decoder.Decode(attempt % 2 == 0 ? damaged : key);
                decoder.Decode(attempt % 2 == 0 ? delta : damaged);
            }
            catch (FrameFormatException refusal)
            {
                refusal.Message.Should().EndWith(".");
                refused++;
            }
        }

        refused.Should().BePositive();
    }

    [Fact]
    public void A_delta_before_any_keyframe_is_refused()
    {
        var decoding = () => new FrameDecoder().Decode(new byte[] { 0, 0 });

        decoding.Should().Throw<FrameFormatException>().WithMessage("*before a keyframe*");
    }

    [Fact]
    public void A_keyframe_of_another_version_is_refused()
    {
        var decoding = () => new FrameDecoder().Decode(new byte[] { 1, 99 });

        decoding.Should().Throw<FrameFormatException>().WithMessage("*version 99*");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    public void A_creature_costs_at_most_25_bytes_a_second_raw_and_10_compressed(int eachPlan)
    {
        BotPlan[] plans = [.. Enumerable.Repeat(BotPlan.Breed, eachPlan), .. Enumerable.Repeat(BotPlan.Fight, eachPlan)];
        using var match = new Match(SimpleBots.Spec(10, plans) with { Arena = new Meadow(48, 40, 1) }, new SimpleBots());
        var encoder = new FrameEncoder(match.Game);
        using var frames = new MemoryStream();
        long creatureTicks = 0;

        for (var tick = 1; tick <= 2000; tick++)
        {
            match.Step();
            frames.Write(encoder.EncodeDelta());
            creatureTicks += match.Game.Creatures.Count;
        }

        var raw = frames.ToArray();
        var packed = new byte[raw.Length + 1000];
        BrotliEncoder.TryCompress(raw, packed, out var written, 5, 20).Should().BeTrue();
        output.WriteLine($"{creatureTicks / 2000} creatures: {raw.Length * 10.0 / creatureTicks:F2} B/s raw, {written * 10.0 / creatureTicks:F2} B/s compressed");
        (raw.Length * 10 / creatureTicks).Should().BeLessThan(25);
        (written * 10 / creatureTicks).Should().BeLessThan(10);
    }

    private static Match Crowd(ulong seed) => new(
        SimpleBots.Spec(seed, BotPlan.Breed, BotPlan.Fight, BotPlan.Breed, BotPlan.Graze, BotPlan.Fight, BotPlan.Breed) with { Arena = new Meadow(30, 24, 1) },
        new SimpleBots());

    private static void Disturb(Match match, int tick)
    {
        if (tick % 97 == 50)
        {
            match.Submit(new MatchInput(0, MatchInputKind.Join, Entrant: SimpleBots.Entrant(BotPlan.Breed) with { Name = $"guest {tick}" }));
        }
        else if (tick % 97 == 90)
        {
            match.Submit(new MatchInput(0, MatchInputKind.Leave, 6 + (tick % 2)));
        }
        else if (tick % 31 == 0)
        {
            match.Submit(new MatchInput(0, MatchInputKind.Bot, 2, new BotInput(BotInputKind.CommandLine, "hi"u8.ToArray())));
        }
    }

    private static byte[] KeyframeOf(FrameState state)
    {
        var writer = new PackedWriter();
        state.WriteKeyframe(writer);
        return writer.Written.ToArray();
    }

    private static byte[] Damaged(byte[] frame, Random random)
    {
        var damaged = frame.ToArray();
        for (var i = random.Next(3); i >= 0; i--)
        {
            damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
        }

        return random.Next(4) == 0 ? damaged[..random.Next(damaged.Length)] : damaged;
    }
}
