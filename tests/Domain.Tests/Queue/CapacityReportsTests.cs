using Infon.Domain.Queue;
using static Infon.Domain.Tests.Queue.Tickets;

namespace Infon.Domain.Tests.Queue;

public sealed class CapacityReportsTests
{
    [Fact]
    public void Capacity_is_the_sum_of_what_silos_reported_last()
    {
        var reports = CapacityReports.None.Report("one", 3, Now).Report("two", 5, Now).Report("one", 4, Now.AddSeconds(1));

        reports.Total(Now.AddSeconds(2), Options).Should().Be(9);
        reports.Leave("two").Total(Now.AddSeconds(2), Options).Should().Be(4);
    }

    [Fact]
    public void A_silo_that_is_silent_for_too_long_counts_no_more()
    {
        var reports = CapacityReports.None.Report("one", 3, Now).Report("two", 5, Now.AddSeconds(10));

        reports.Total(Now.AddSeconds(16), Options).Should().Be(5);
    }

    [Fact]
    public void A_report_that_was_overtaken_changes_nothing()
    {
        var reports = CapacityReports.None.Report("one", 3, Now).Report("one", 99, Now.AddSeconds(-1));

        reports.Total(Now, Options).Should().Be(3);
    }
}
