using System.Diagnostics;
using System.Text;
using Infon.Domain.Accounts;
using Infon.Domain.Bots;
using Infon.Domain.Refusals;
using Infon.Grains.Bots.Trials;

namespace Infon.Grains.Tests.Bots.Trials;

public sealed class ProvingGroundTests : IDisposable
{
    private const string Hostile = "local function burn() while true do end end\nfunction player_think() burn() end\n";

    private static readonly UserId One = new(new Guid("01910000-0000-7000-8000-000000000001"));
    private static readonly UserId Other = new(new Guid("01910000-0000-7000-8000-000000000002"));

    private readonly ProvingGround _ground = new(new ValidationOptions { Threads = 1 });

    public void Dispose() => _ground.Dispose();

    [Fact]
    public async Task Equal_sources_have_equal_reports_however_busy_the_ground_is()
    {
        const string source = "print(math.random(1000000), game_time())\nfunction player_think() for i = 1, 1000 do end end\n";
        var trials = new List<Task<Outcome<Trial>>>();
        for (var i = 0; i < 8; i++)
        {
            trials.Add(Try(One, source));
            trials.Add(Try(Other, Hostile));
        }

        var reports = (await Task.WhenAll(trials)).Select(outcome => outcome.Value.Report).ToList();

        foreach (var report in reports)
        {
            report.Should().BeEquivalentTo(reports[report.Verdict == Verdict.Ok ? 0 : 1]);
        }

        reports[0].Instructions.Should().BeGreaterThan(10_000);
    }

    [Fact]
    public async Task A_hostile_source_uses_up_its_budget_in_every_tick_and_is_told_so()
    {
        var report = (await Try(One, Hostile)).Value.Report;

        report.Verdict.Should().Be(Verdict.Faulty);
        report.Ticks.Should().Be(10);
        report.Faults.Should().Be(10);
        report.InstructionsMax.Should().BeGreaterThanOrEqualTo(report.InstructionsPerTick);
    }

    [Fact]
    public async Task Who_sends_many_sources_waits_behind_who_sends_one()
    {
        var done = new List<string>();
        var many = Enumerable.Range(0, 10).Select(_ => Note(Try(One, Hostile), "many")).ToList();
        var single = Note(Try(Other, "x = 1"), "single");

        await Task.WhenAll([.. many, single]);

        done.IndexOf("single").Should().BeLessThan(5);

        async Task Note(Task<Outcome<Trial>> trial, string name)
        {
            await trial;
            lock (done)
            {
                done.Add(name);
            }
        }
    }

    [Fact]
    public async Task More_sources_of_one_user_than_may_wait_are_refused_with_when_to_come_again()
    {
        var trials = Enumerable.Range(0, new ValidationOptions().WaitingPerUserMax * 3).Select(_ => Try(One, Hostile)).ToList();

        var refusals = (await Task.WhenAll(trials)).Select(outcome => outcome.Refusal).OfType<Refusal>().ToList();

        refusals.Should().NotBeEmpty().And.OnlyContain(refusal => refusal.Code == "bots.validations-waiting" && refusal.RetryAfter != null);
        (await Try(One, "x = 1")).IsRefused.Should().BeFalse();
    }

    [Fact]
    public async Task A_closed_ground_gives_up_what_waits()
    {
        var ground = new ProvingGround(new ValidationOptions { Threads = 1 });
        var trials = Enumerable.Range(0, 10).Select(_ => ground.Try(One, Encoding.UTF8.GetBytes(Hostile))).ToList();

        ground.Dispose();

        (await Task.WhenAll(trials)).Should().Contain(outcome => outcome.IsRefused);
        (await ground.Try(One, Encoding.UTF8.GetBytes("x = 1"))).IsRefused.Should().BeTrue();
    }

    [Theory]
    [InlineData("error('at once')", "at once", 1)]
    [InlineData("\nlocal x = nil + 1", "arithmetic on a nil value", 2)]
    [InlineData("x = = 1", "unexpected symbol", 1)]
    public async Task What_does_not_load_says_why_and_where(string source, string text, int line)
    {
        var report = (await Try(One, source)).Value.Report;

        report.Verdict.Should().Be(Verdict.DoesNotLoad);
        report.Errors.Should().ContainSingle();
        report.Errors[0].Text.Should().Contain(text).And.NotStartWith("bot:");
        report.Errors[0].Line.Should().Be(line);
        report.Ticks.Should().Be(0);
    }

    [Fact]
    public async Task Loading_without_end_costs_its_budget_and_no_more()
    {
        var report = (await Try(One, "while true do end")).Value.Report;

        report.Verdict.Should().Be(Verdict.DoesNotLoad);
        report.Instructions.Should().BeInRange(report.InstructionsPerTick, report.InstructionsPerTick * 2);
    }

    [Fact]
    public async Task Names_that_nothing_has_are_warnings()
    {
        var report = (await Try(One, "function Creature:main()\n  self:moveTo(1, 2)\nend\n")).Value.Report;

        report.Warnings.Should().ContainSingle();
        report.Warnings[0].Line.Should().Be(2);
        report.Warnings[0].Text.Should().Contain(":moveTo").And.Contain(":moveto");
        report.Errors[0].Line.Should().Be(2);
        report.Errors[0].Text.Should().StartWith("creature ").And.NotContain("bot:");
    }

    [Theory]
    [InlineData("for i = 1, 500 do print(('x'):rep(3000)) end")]
    [InlineData("for i = 1, 500 do print('') end")]
    [InlineData("function player_think() error(('y'):rep(60000)) end")]
    [InlineData("error(('z'):rep(60000))")]
    [InlineData("print(('\\u{1F600}'):rep(10000))")]
    public async Task Reports_are_small_whatever_a_program_prints(string source)
    {
        var report = (await Try(One, source)).Value.Report;

        report.Log.Should().NotBeEmpty().And.HaveCountLessThanOrEqualTo(100);
        (report.Log.Sum(line => line.Text.Length) + report.Errors.Sum(error => error.Text.Length)).Should().BeLessThan(32 * 1024);
        report.Log.Should().OnlyContain(line => !char.IsHighSurrogate(line.Text.LastOrDefault()));
    }

    [Fact]
    public async Task A_log_that_is_not_whole_says_so()
    {
        (await Try(One, "for i = 1, 101 do print(i) end")).Value.Report.IsLogCut.Should().BeTrue();
        (await Try(One, "for i = 1, 50 do print(i) end")).Value.Report.IsLogCut.Should().BeFalse();
    }

    [Theory]
    [InlineData("\n")]
    [InlineData(" ")]
    [InlineData("\nneeds_api \t")]
    [InlineData("\nfunction\n\n")]
    [InlineData("\nfunction f() end")]
    [InlineData("a() ")]
    [InlineData("a:b'' ")]
    [InlineData("x.y=1 ")]
    [InlineData("'\\n'")]
    [InlineData("(")]
    [InlineData("--[[")]
    [InlineData("#!")]
    public async Task The_largest_sources_are_validated_in_bounded_time(string repeated)
    {
        var source = string.Concat(Enumerable.Repeat(repeated, SourceText.BytesMax / repeated.Length));
        var watch = Stopwatch.StartNew();

        var once = await Try(One, source);
        var after = await Try(One, "needs_api" + new string(' ', SourceText.BytesMax - 9));

        once.IsRefused.Should().BeFalse();
        after.IsRefused.Should().BeFalse();
        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
    }

    private Task<Outcome<Trial>> Try(UserId user, string source) => _ground.Try(user, Encoding.UTF8.GetBytes(source));
}
