using Infon.Domain.Matches;
using Infon.Domain.Queue;

namespace Infon.Domain.Tests.Queue;

/// <summary>Tickets and queues by small numbers.</summary>
internal static class Tickets
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 1, 18, 0, 0, TimeSpan.Zero);

    public static QueueOptions Options { get; } = new();

    /// <summary>A paid match, asked for in the second of its number.</summary>
    public static Ticket Paid(int number) => new(Match(number), IsPaid: true, Now.AddSeconds(number));

    /// <summary>A free match, likewise.</summary>
    public static Ticket Free(int number) => new(Match(number), IsPaid: false, Now.AddSeconds(number));

    public static MatchId Match(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static int Number(Ticket ticket) => BitConverter.ToInt32(ticket.Match.Value.ToByteArray());

    public static MatchQueue Waiting(params Ticket[] tickets) =>
        tickets.Aggregate(MatchQueue.Empty(Options), (queue, ticket) => queue.Enqueue(ticket).Queue);

    /// <summary>The matches in the order in which they begin when there is room for all.</summary>
    public static List<int> Drained(MatchQueue queue)
    {
        var begun = new List<int>();
        while (queue.TakeNext(int.MaxValue, Now) is { } step)
        {
            queue = step.Queue;
            begun.Add(Number(step.Ticket));
        }

        return begun;
    }

    /// <summary>Something that may happen to a queue.</summary>
    public static MatchQueue Happen(this MatchQueue queue, Random random)
    {
        var number = random.Next(1, 40);
        return random.Next(8) switch
        {
            0 or 1 => queue.Enqueue(Paid(number) with { Slots = random.Next(1, 4) }).Queue,
            2 or 3 => queue.Enqueue(Free(number)).Queue,
            4 or 5 => queue.TakeNext(6, Now.AddSeconds(random.Next(100)))?.Queue ?? queue,
            6 => queue.Complete(Match(number), Now.AddSeconds(random.Next(300)))?.Queue ?? queue,
            _ when random.Next(2) == 0 => queue.Fail(Match(number))?.Queue ?? queue,
            _ => queue.Cancel(Match(number)) is { IsRefused: false } cancelled ? cancelled.Value.Queue : queue,
        };
    }
}
