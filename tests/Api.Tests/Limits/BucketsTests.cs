using System.Net;
using Infon.Api.Limits;

namespace Infon.Api.Tests.Limits;

public sealed class BucketsTests
{
    private static readonly long Now = new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero).Ticks;

    [Fact]
    public void A_full_bucket_gives_as_many_tokens_as_it_has_and_then_says_when_the_next_one_is_there()
    {
        var buckets = new Buckets(new(60), 10);

        var taken = Enumerable.Range(0, 61).Select(_ => buckets.Take(1, Now)).ToList();

        taken.Take(60).Should().OnlyContain(each => each.IsAllowed);
        taken.Select(each => each.Remaining).Should().Equal([.. Enumerable.Range(0, 60).Select(i => 59 - i), 0]);
        taken[60].Should().Match<Taken>(each => !each.IsAllowed && each.Pause == TimeSpan.FromSeconds(1));
        buckets.Take(1, Now + TimeSpan.TicksPerSecond).IsAllowed.Should().BeTrue();
        buckets.Take(1, Now + TimeSpan.TicksPerSecond).IsAllowed.Should().BeFalse();
    }

    [Fact]
    public void Nobody_takes_the_tokens_of_another()
    {
        var buckets = new Buckets(new(1), 10);
        buckets.Take(1, Now);

        buckets.Take(2, Now).IsAllowed.Should().BeTrue();
        buckets.Take(1, Now).IsAllowed.Should().BeFalse();
    }

    [Fact]
    public void A_flood_of_addresses_takes_no_more_memory_than_the_bound_and_shares_one_bucket()
    {
        var buckets = new Buckets(new(10), 100);

        var allowed = Enumerable.Range(1, 10_000).Count(caller => buckets.Take((UInt128)caller, Now).IsAllowed);

        buckets.Count.Should().Be(100);
        allowed.Should().Be(110);
    }

    [Fact]
    public void Callers_who_have_been_quiet_make_room_for_others()
    {
        var buckets = new Buckets(new(10), 100);
        for (var caller = 1; caller <= 100; caller++)
        {
            buckets.Take((UInt128)caller, Now);
        }

        var later = Now + TimeSpan.TicksPerMinute;
        buckets.Take(1000, later);

        buckets.Count.Should().Be(1);
    }

    [Fact]
    public void The_addresses_of_one_IPv6_network_count_as_one_and_those_of_IPv4_each()
    {
        NumberOf("2001:db8:1:2::1").Should().Be(NumberOf("2001:db8:1:2:ffff::9")).And.NotBe(NumberOf("2001:db8:1:3::1"));

        NumberOf("192.0.2.1").Should().Be(NumberOf("::ffff:192.0.2.1")).And.NotBe(NumberOf("192.0.2.2"));
    }

    private static UInt128 NumberOf(string address) => CallerAddress.NumberOf(IPAddress.Parse(address));
}
