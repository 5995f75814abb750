using Infon.Domain.Matches;
using Infon.Domain.Tokens;

namespace Infon.Simulation.Tests.Invariants;

/// <summary>Tokens are spent once, given back once, and never owed.</summary>
internal static class TokenChecks
{
    /// <summary>What is not so.</summary>
    public static IEnumerable<string> Objections(Books books) =>
        books.Accounts.SelectMany(account => OfAccount(account, [.. books.TokenLines.Where(line => line.UserId == account.UserId)]))
            .Concat(books.Matches.SelectMany(match => OfMatch(match, [.. books.TokenLines.Where(line => line.Subject == match.Plan.Id.Value)])))
            .Concat(Orphans(books));

    private static IEnumerable<string> OfAccount(TokenAccountRow account, IReadOnlyList<TokenLine> lines)
    {
        var sum = 0;
        foreach (var line in lines)
        {
            sum += line.Amount;
            if (line.Balance != sum || sum < 0)
            {
                yield return $"line {line.Number} of user {account.UserId} says {line.Balance}, the sum is {sum}";
            }
        }

        if (account.Balance != sum || account.Entries != lines.Count)
        {
            yield return $"user {account.UserId} has {account.Balance} by {account.Entries} entries; {lines.Count} lines make {sum}";
        }
    }

    private static IEnumerable<string> OfMatch(MatchRecord match, IReadOnlyList<TokenLine> lines)
    {
        var spends = lines.Count(line => line.Cause is (int)TokenCause.LiveChallenge or (int)TokenCause.HeadlessChallenge);
        var refunds = lines.Count(line => line.Cause == (int)TokenCause.Refund);
        var (spendsWanted, refundsWanted) = !match.Plan.IsPaid ? (0, 0) : match.Status == MatchStatus.Completed ? (1, 0) : (1, 1);
        if (spends != spendsWanted || refunds != refundsWanted || lines.Count != spends + refunds)
        {
            yield return $"match {match.Plan.Id} ({match.Status}, paid: {match.Plan.IsPaid}) has {spends} spends and {refunds} refunds";
        }
    }

    private static IEnumerable<string> Orphans(Books books)
    {
        var known = books.Matches.Select(match => match.Plan.Id.Value).ToHashSet();
        return books.TokenLines.Where(line => line.Subject is { } subject && !known.Contains(subject))
            .Select(line => $"line {line.Number} of user {line.UserId} is about {line.Subject}, which is no match");
    }
}
