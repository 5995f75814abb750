using Infon.Engine.Bots;
using Infon.Engine.Frames;
using Infon.Engine.Games;
using Infon.Engine.Matches;
using Infon.Engine.Replays;
using Infon.TestKit.Bots;

namespace Infon.Engine.Tests.Replays;

public class ReplayFileTests
{
    [Fact]
    public void A_replay_tells_who_played_what_and_how_it_ended()
    {
        var spec = Recordings.Duel();
        using var match = new Match(spec, new SimpleBots());
        var result = match.Run();

        var file = ReplayFile.Open(Recordings.Record(spec, new RecordingOptions { Machine = "test machine" }));

        file.Header.Entrants.Select(entrant => (entrant.Name, entrant.ProgramHash))
            .Should().Equal(spec.Entrants.Select(entrant => (entrant.Name, entrant.Program.Hash)));
        (file.Header.Seed, file.Header.ArenaText, file.Header.ModeName, file.Header.Machine).Should().Be((spec.Seed, "20 16 2", "custom", "test machine"));
        file.Header.Options.Should().Be(spec.Options);
        file.Result.Should().BeEquivalentTo(result);
        file.LastTick.Should().Be(600);
    }

    [Fact]
    public void Changed_options_come_back_as_they_were()
    {
        var options = new Engine.Options.GameOptions
        {
            Creatures = Engine.Options.CreatureOptions.Default.With("runner_speed", 333),
            RespawnDelayMs = null,
            LandedFlyersKeepTheirPath = true,
            Limits = new Engine.Options.GameLimits(8, 64),
        };

        var file = ReplayFile.Open(Recordings.Record(Recordings.Duel(20) with { Options = options }));

        file.Header.Options.Should().Be(options);
    }

    [Fact]
    public void Every_tick_can_be_reached_and_is_the_one_that_was_streamed()
    {
        using var match = new Match(Recordings.Duel(2300), new SimpleBots());
        var recorder = new ReplayRecorder(match);
        var watcher = new FrameDecoder();
        watcher.Decode(recorder.EncodeKeyframe());
        var commands = new List<CommandEntry[]> { match.Commands.Entries.ToArray() };
        var keyframes = new List<byte[]> { recorder.EncodeKeyframe().ToArray() };
        while (match.Result is null)
        {
            match.Step();
            recorder.RecordTick();
            watcher.Decode(recorder.Delta);
            watcher.State.FirstDifference(recorder.State).Should().BeNull();
            commands.Add(match.Commands.Entries.ToArray());
            keyframes.Add(recorder.EncodeKeyframe().ToArray());
        }

        var file = ReplayFile.Open(recorder.RecordEnd());

        var reader = file.Read();
        while (reader.Next())
        {
            reader.Commands.Entries.ToArray().Should().Equal(commands[reader.Tick]);
            reader.StateHash.HasValue.Should().Be(reader.Tick % 50 == 0);
            KeyframeOf(reader.State).Should().Equal(keyframes[reader.Tick]);
        }

        reader.Tick.Should().Be(2300);
        foreach (var tick in new[] { 0, 1, 999, 1000, 1001, 1733, 2000, 2300 })
        {
            KeyframeOf(file.StateAt(tick)).Should().Equal(keyframes[tick]);
        }
    }

    [Fact]
    public void Equal_matches_give_equal_bytes()
    {
        var one = Recordings.Record(Recordings.Duel(), disturb: Recordings.Disturb);
        var other = Recordings.Record(Recordings.Duel(), disturb: Recordings.Disturb);

        one.AsSpan().SequenceEqual(other).Should().BeTrue();
    }

    [Fact]
    public void Inputs_are_kept_without_the_texts_that_only_their_owner_may_read()
    {
        var bytes = Recordings.Record(Recordings.Duel(), disturb: Recordings.Disturb);

        var inputs = ReplayFile.Open(bytes).ReadInputs();

        inputs.Select(input => (input.Tick, input.Kind)).Should().Equal(
            (101, MatchInputKind.Join), (102, MatchInputKind.Join), (201, MatchInputKind.Bot), (301, MatchInputKind.Leave),
            (351, MatchInputKind.Bot), (551, MatchInputKind.Abort));
        inputs[0].Entrant!.Name.Should().Be("guest 100");
        inputs[2].Text.Should().BeNull();
        inputs[2].TextHash.Should().HaveLength(64);
    }

    [Fact]
    public void Texts_are_kept_where_the_recorder_was_told_so()
    {
        var bytes = Recordings.Record(Recordings.Duel(), new RecordingOptions { KeepsTexts = true }, Recordings.Disturb);

        var input = ReplayFile.Open(bytes).ReadInputs()[2];

        input.Text!.Value.ToArray().Should().Equal("at 200"u8.ToArray());
    }

    [Fact]
    public void The_index_names_chunks_and_key_events()
    {
        var bytes = Recordings.Record(Recordings.Duel(2300));

        var index = ReplayFile.Open(bytes).Index;

        index.Chunks.Select(chunk => chunk.FirstTick).Should().Equal(0, 1000, 2000);
        index.Chunks.Should().OnlyContain(chunk => bytes[chunk.Offset] == (byte)'T');
        index.Events.Count(happened => happened.Kind == TickEventKind.Spawned).Should().BeGreaterThanOrEqualTo(4);
        index.Events.Should().BeInAscendingOrder(happened => happened.Tick);
    }

    [Fact]
    public void A_match_that_ends_where_a_chunk_would_begin_does_not_begin_one()
    {
        var file = ReplayFile.Open(Recordings.Record(Recordings.Duel(1000)));

        file.Index.Chunks.Should().ContainSingle();
        file.StateAt(1000).Tick.Should().Be(1000);
    }

    [Fact]
    public void Sections_arrive_as_soon_as_their_bytes_are_there()
    {
        var bytes = Recordings.Record(Recordings.Duel(2300));
        using var parser = new ReplayParser();
        var kinds = new List<ReplaySectionKind>();
        var (start, end) = (0, 0);

        while (!parser.IsComplete)
        {
            end = Math.Min(bytes.Length, start + parser.Wanted);
            while (parser.TryRead(bytes.AsSpan(start, end - start), out var taken, out var section) || taken > 0)
            {
                start += taken;
                if (section is not null)
                {
                    kinds.Add(section.Kind);
                }

                end = Math.Max(start, end);
            }
        }

        start.Should().Be(bytes.Length);
        kinds.Should().Equal(
            ReplaySectionKind.Header, ReplaySectionKind.Ticks, ReplaySectionKind.Ticks, ReplaySectionKind.Ticks,
            ReplaySectionKind.Result, ReplaySectionKind.Index);
    }

    [Fact]
    public void A_duel_of_3000_ticks_fits_into_30_kilobytes()
    {
        var spec = SimpleBots.Spec(6, BotPlan.Breed, BotPlan.Breed) with { TicksMax = 3000, Arena = new Meadow(40, 30, 1) };

        var bytes = Recordings.Record(spec);

        bytes.Length.Should().BeLessThan(30_000);
    }

    private static byte[] KeyframeOf(FrameState state)
    {
        var writer = new PackedWriter();
        state.WriteKeyframe(writer);
        return writer.Written.ToArray();
    }
}
