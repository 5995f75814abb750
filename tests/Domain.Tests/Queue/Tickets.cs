using Infon.Domain.Accounts;
using Infon.Domain.Matches;
using Infon.Domain.Queue;
using Infon.Domain.Refusals;

namespace Infon.Domain.Tests.Queue;

/// <summary>Tickets and queues by small numbers.</summary>
internal static class Tickets
{
    public static DateTimeOffset Now { get; } = new(2026, 3, 1, 18, 0, 0, TimeSpan.Zero);

    public static QueueOptions Options { get; } = new();

    /// <summary>A paid live match of the platform, which has no limits.</summary>
    public static Ticket Paid(int number) => new(Match(number), null, IsPaid: true, IsLive: true);

    /// <summary>A free headless match of the platform.</summary>
    public static Ticket Free(int number) => new(Match(number), null, IsPaid: false, IsLive: false);

    public static Ticket By(this Ticket ticket, int user) => ticket with { User = new UserId(new Guid(user, 0, 0, new byte[8])) };

    public static MatchId Match(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static int Number(Ticket ticket) => BitConverter.ToInt32(ticket.Match.Value.ToByteArray());

    public static MatchQueue Waiting(params Ticket[] tickets) =>
        tickets.Aggregate(MatchQueue.Empty(Options), (queue, ticket) => queue.Enqueue(ticket).Value.Queue);

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
            0 or 1 => After(queue, queue.Enqueue((Paid(number) with { Slots = random.Next(1, 4) }).By(number % 3))),
            2 or 3 => After(queue, queue.Enqueue(Free(number).By(number % 3))),
            4 or 5 => queue.TakeNext(6, Now.AddSeconds(random.Next(100)))?.Queue ?? queue,
            6 => queue.Complete(Match(number), Now.AddSeconds(random.Next(300)))?.Queue ?? queue,
            _ when random.Next(2) == 0 => queue.Fail(Match(number))?.Queue ?? queue,
            _ => After(queue, queue.Cancel(Match(number))),
        };
    }

    private static MatchQueue After(MatchQueue queue, Outcome<QueueStep> outcome) => outcome.IsRefused ? queue : outcome.Value.Queue;
}
