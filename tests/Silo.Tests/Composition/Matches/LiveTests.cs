using System.Collections.Concurrent;
using System.Text;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Matches;
using Infon.Domain.Refusals;
using Infon.Grains.Interfaces.Bots;
using Infon.Grains.Interfaces.Matches;
using Infon.Grains.Interfaces.Watching;
using Infon.Grains.Watching;
using Microsoft.Extensions.DependencyInjection;

namespace Infon.Silo.Tests.Composition.Matches;

/// <summary>Live matches, here with short ticks.</summary>
public sealed class LiveTests : IDisposable
{
    private const string ShortTicks = "Infon:Matches:TickMilliseconds=1";

    private static readonly Caller Player = new(UserId.LocalPlayer);

    private readonly TestFolder _data = new();
    private readonly KeptFrames _feed = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_match_whose_process_is_gone_goes_on_and_ends_like_one_that_was_never_disturbed()
    {
        MatchPlan live;
        await using (var first = await Open())
        {
            live = await first.Add(await first.Plan(MatchPace.Live));
            await first.Grain(live).Begin();
            await first.UntilTick(live, 200);
        }

        await using var second = await Open();
        var ended = await second.PlayToEnd(live);

        var headless = await second.PlayToEnd(await second.Add(await second.Plan(MatchPace.Headless)));
        ended.Outcome!.StateHash.Should().Be(headless.Outcome!.StateHash);
        ended.Outcome.Seats.Should().Equal(headless.Outcome.Seats);
        ended.Attempts.Should().Be(1);
    }

    [Fact]
    public async Task Whoever_watches_gets_every_frame_to_the_last()
    {
        await using var house = await Open(ShortTicks, "Infon:Matches:FramesKept=10000", "Infon:Matches:LeaseSeconds=600");
        var plan = await house.Add(await house.Plan(MatchPace.Live));
        var waiting = await house.Grain(plan).Watch(Node(haveTick: null));

        await house.Grain(plan).Begin();
        await house.Ended(plan);

        waiting.Value.Status.Should().Be(MatchStatus.Queued);
        waiting.Value.Frames.Should().BeEmpty();
        _feed.Frames.Should().NotBeEmpty();
        _feed.Frames[0].IsKey.Should().BeTrue();
        _feed.Frames.Select(frame => frame.Tick).Should().Equal(Enumerable.Range(_feed.Frames[0].Tick, _feed.Frames.Count));
        _feed.Frames[^1].IsLast.Should().BeTrue();
        _feed.Frames.Skip(1).Should().OnlyContain(frame => !frame.IsKey);
    }

    [Fact]
    public async Task Whoever_missed_frames_gets_exactly_those_or_else_a_keyframe()
    {
        await using var house = await Open("Infon:Matches:TickMilliseconds=100", "Infon:Matches:LateTicksMax=100");
        var plan = await house.Add(await house.Plan(MatchPace.Live));
        await house.Store.Begin(plan.Id, 1, TimeProvider.System.GetUtcNow() - TimeSpan.FromSeconds(50));
        await house.Grain(plan).Begin();
        await house.UntilTick(plan, 500);

        var afresh = (await house.Grain(plan).Watch(Node(haveTick: null))).Value;
        var missed = (await house.Grain(plan).Watch(Node(haveTick: afresh.Tick - 30))).Value;
        var tooLong = (await house.Grain(plan).Watch(Node(haveTick: 10))).Value;

        afresh.Frames.Should().ContainSingle().Which.IsKey.Should().BeTrue();
        missed.Frames.Select(frame => frame.Tick).Should().Equal(Enumerable.Range(afresh.Tick!.Value - 29, missed.Tick!.Value - afresh.Tick.Value + 30));
        missed.Frames.Should().OnlyContain(frame => !frame.IsKey);
        tooLong.Frames.Should().ContainSingle().Which.IsKey.Should().BeTrue();
        tooLong.Viewers.Should().Be(3);
    }

    [Fact]
    public async Task What_reached_a_bot_reaches_it_again_when_the_match_is_taken_up_again()
    {
        MatchPlan plan;
        await using (var first = await Open())
        {
            plan = await first.Add(await OwnBot(first));
            await first.Grain(plan).Begin();
            await first.UntilTick(plan, 50);
            (await first.Grain(plan).Submit(Player, new SubmitInput(0, SubmittedKind.Code, "function bot() suicide() end"))).IsRefused.Should().BeFalse();
            await first.UntilTick(plan, 100);
        }

        await using var second = await Open();
        var inputs = await second.Store.InputsOf(plan.Id);
        var ended = await second.PlayToEnd(plan);
        var undisturbed = plan with { Id = new MatchId(Guid.CreateVersion7()) };
        await second.Add(undisturbed);
        await second.Store.Keep(undisturbed.Id, inputs[0]);
        var other = await second.PlayToEnd(undisturbed);

        inputs.Should().ContainSingle();
        Encoding.UTF8.GetString(inputs[0].Text.Span).Should().Contain("suicide");
        ended.Outcome!.StateHash.Should().Be(other.Outcome!.StateHash);
        ended.Outcome.Seats[0].Lost.Should().BePositive();
    }

    [Fact]
    public async Task Only_the_owner_of_a_bot_reaches_it_and_not_too_often()
    {
        await using var house = await Open("Infon:Matches:TickMilliseconds=100", "Infon:Matches:InputsMax=2");
        var plan = await house.Add(await OwnBot(house));
        var line = new SubmitInput(0, SubmittedKind.Line, "hello");

        var early = await house.Grain(plan).Submit(Player, line);
        await house.Grain(plan).Begin();
        await house.UntilTick(plan, 1);
        var other = await house.Grain(plan).Submit(Player, line with { Seat = 1 });
        var wrong = await house.Grain(plan).Submit(Player, line with { Seat = 2, Text = "two\nlines" });
        Outcome<Done>[] three =
        [
            await house.Grain(plan).Submit(Player, line), await house.Grain(plan).Submit(Player, line), await house.Grain(plan).Submit(Player, line),
        ];

        early.Refusal!.Code.Should().Be("matches.takes-no-input");
        other.Refusal!.Code.Should().Be("matches.not-yours");
        wrong.Refusal!.Fields.Select(field => field.Field).Should().Equal("seat", "text");
        three.Select(each => each.Refusal?.Code).Should().Equal(null, null, "request.too-many");
    }

    [Fact]
    public async Task Ticks_keep_to_the_clock()
    {
        await using var house = await Open("Infon:Matches:TickMilliseconds=20");
        var plan = await house.Add(await house.Plan(MatchPace.Live));
        await house.Grain(plan).Begin();

        await house.UntilTick(plan, 60);

        var (began, match) = ((await house.Store.Find(plan.Id))!.StartedAt!.Value, await house.Grain(plan).Get(Player));
        var due = (TimeProvider.System.GetUtcNow() - began) / TimeSpan.FromMilliseconds(20);
        match.Value.Tick.Should().BeInRange((int)due - 10, (int)due);
    }

    private static WatchMatch Node(int? haveTick) => new("n-test", FrameCarrier.Stream, null, haveTick, 3);

    private Task<MatchHouse> Open(params string[] settings) => MatchHouse.OpenAsync(
        _data.Path, services => services.AddSingleton<IFrameFeed>(_feed), settings.Length == 0 ? [ShortTicks] : settings);

    /// <summary>A live match in which a bot of the player takes part.</summary>
    private static async Task<MatchPlan> OwnBot(MatchHouse house)
    {
        var bot = house.Services.GetRequiredService<IGrainFactory>().GetGrain<IBotGrain>(Guid.CreateVersion7());
        var made = await bot.Create(Player, new CreateBot("mine", null, Visibility.Private));
        await bot.Save(Player, new SaveVersion("function bot() end", null, Activate: true));
        var plan = await house.Plan(MatchPace.Live);
        return plan with { Seats = [await house.Seat(made.Value.Id, "mine", UserId.LocalPlayer), plan.Seats[1]] };
    }

    private sealed class KeptFrames : IFrameFeed
    {
        private readonly ConcurrentQueue<FramePacket> _frames = new();

        public IReadOnlyList<FramePacket> Frames => [.. _frames];

        public void Publish(WatchMatch watcher, FramePacket frame) => _frames.Enqueue(frame);
    }
}
