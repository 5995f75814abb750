using Infon.Grains.Interfaces.Leaderboards;
using Infon.Grains.Interfaces.Ratings;

namespace Infon.ProcessKit.Ladders;

/// <summary>Boards that know everything that was written before they were asked for.</summary>
public static class FreshBoards
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Asks until the board is not from before.</summary>
    public static async Task<BoardView> Ask(ILadderGrain ladder, BoardQuestion question)
    {
        var asked = TimeProvider.System.GetUtcNow();
        using var deadline = new CancellationTokenSource(Patience);
        using var pauses = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            var board = await ladder.Board(question);
            if (board.AsOf >= asked)
            {
                return board;
            }

            await pauses.WaitForNextTickAsync(deadline.Token);
        }
    }
}
