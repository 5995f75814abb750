using Infon.Domain.Bots;

namespace Infon.Domain.Tests.Bots;

public sealed class BotStockTests
{
    private static readonly BotsOptions Room = new() { PerUserMax = 3, SourceMiBPerUserMax = 1 };

    [Theory]
    [InlineData(2, 0, true, 10, null)]
    [InlineData(3, 0, true, 0, "bots.too-many")]
    [InlineData(3, 0, false, 10, null)]
    [InlineData(1, 1_048_566, false, 10, null)]
    [InlineData(1, 1_048_567, false, 10, "bots.sources-full")]
    [InlineData(1, 2_000_000, true, 0, null)]
    public void There_is_room_up_to_the_limits(long bots, long bytes, bool isNewBot, int sourceBytes, string? code) =>
        (new BotStock(bots, bytes).Objection(isNewBot, sourceBytes, Room)?.Code).Should().Be(code);
}
