using Infon.Domain.Ratings;

namespace Infon.Domain.Tests.Ratings;

public sealed class RatingTableTests
{
    private static readonly EloOptions Options = new();

    [Fact]
    public void A_table_rebuilt_from_the_records_agrees_to_the_last_digit()
    {
        var random = new Random(5);
        var records = Enumerable.Range(0, 2000).Select(_ => AnyMatch(random)).ToList();
        var table = NewTable();
        records.ForEach(record => table.Apply(record));

        var rebuilt = NewTable();
        foreach (var record in records)
        {
            // The order of seats is not part of a record.
            rebuilt.Apply(record with { Seats = [.. record.Seats.OrderBy(_ => random.Next())] });
        }

        rebuilt.Standings.Should().Equal(table.Standings);
    }

    [Fact]
    public void A_table_goes_on_from_stored_standings_as_if_nothing_had_happened()
    {
        var random = new Random(6);
        var records = Enumerable.Range(0, 400).Select(_ => AnyMatch(random)).ToList();
        RatingTable undisturbed = NewTable(), before = NewTable(), after = NewTable();
        records.ForEach(record => undisturbed.Apply(record));

        records[..200].ForEach(record => before.Apply(record));
        foreach (var (entrant, standing) in before.Standings)
        {
            after.Restore(entrant, standing);
        }

        records[200..].ForEach(record => after.Apply(record));

        after.Standings.Should().BeEquivalentTo(undisturbed.Standings);
    }

    [Fact]
    public void A_match_moves_rating_peak_and_record()
    {
        var table = NewTable();

        var steps = table.Apply(Ladder.Match(1, 2));
        table.Apply(Ladder.Match(2, 1));

        steps.Select(step => (step.Entrant, step.Change.Thousandths, step.Outcome)).Should().Equal(
            (Ladder.Bot(1), 20_000, GameOutcome.Win), (Ladder.Bot(2), -20_000, GameOutcome.Loss));
        table.StandingOf(Ladder.Bot(1)).Should()
            .BeEquivalentTo(new { Wins = 1, Draws = 0, Losses = 1, Games = 2, Peak = Rating.OfPoints(1520) });
    }

    [Fact]
    public void Sharing_the_first_place_is_a_draw_and_any_other_a_loss()
    {
        var match = Ladder.Match(1, 2, 3) with
        {
            Seats = [new(Ladder.Bot(1), 1), new(Ladder.Bot(2), 1), new(Ladder.Bot(3), 3)],
        };

        var steps = NewTable().Apply(match);

        steps.Select(step => step.Outcome).Should().Equal(GameOutcome.Draw, GameOutcome.Draw, GameOutcome.Loss);
    }

    [Fact]
    public void Versions_that_never_played_are_skipped_on_the_way_to_the_parent()
    {
        var table = new RatingTable(Options, entrant => entrant == Ladder.Bot(1) ? null : Ladder.Bot(entrant.Value.ToByteArray()[0] - 1));
        table.Restore(Ladder.Bot(1), Standing.New(Rating.OfPoints(2100)));

        var tenSavesLater = table.StandingOf(Ladder.Bot(11));

        tenSavesLater.Should().Be(Standing.New(Rating.OfPoints(1800)));
    }

    [Fact]
    public void A_version_that_meets_its_parent_starts_from_the_rating_before_the_match()
    {
        var table = new RatingTable(Options, entrant => entrant == Ladder.Bot(2) ? Ladder.Bot(1) : null);
        table.Restore(Ladder.Bot(1), Standing.New(Rating.OfPoints(1900)));

        table.Apply(Ladder.Match(1, 2));

        table.StandingOf(Ladder.Bot(2)).Peak.Should().Be(Rating.OfPoints(1700));
    }

    [Fact]
    public void Who_stays_put_gets_no_line_and_no_game()
    {
        var table = NewTable();
        var match = Ladder.Match(1, 2) with { Seats = [new(Ladder.Bot(1), 1), new RatedSeat(Ladder.Bot(2), 2) { StaysPut = true }] };

        var steps = table.Apply(match);

        steps.Should().ContainSingle().Which.Entrant.Should().Be(Ladder.Bot(1));
        table.Standings.Should().NotContainKey(Ladder.Bot(2));
    }

    [Fact]
    public void The_first_match_by_newer_rules_draws_everybody_together()
    {
        var table = NewTable();
        table.Restore(epoch: 3);
        table.Restore(Ladder.Bot(1), Standing.New(Rating.OfPoints(2000)));
        table.Restore(Ladder.Bot(2), Standing.New(Rating.OfPoints(1400)));

        table.Apply(Ladder.Match(4, 5) with { RulesVersion = 3 });
        var before = (table.Epoch, table.StandingOf(Ladder.Bot(1)).Rating.Points);
        table.Apply(Ladder.Match(4, 5) with { RulesVersion = 4 });
        table.Apply(Ladder.Match(4, 5) with { RulesVersion = 3 });

        before.Should().Be((3, 2000));
        table.Epoch.Should().Be(4);
        new[] { 1, 2 }.Select(bot => table.StandingOf(Ladder.Bot(bot)).Rating.Points).Should().Equal(1750, 1450);
    }

    [Fact]
    public void Form_outlives_an_epoch_and_the_games_do_not()
    {
        var table = NewTable();

        table.Apply(Ladder.Match(1, 2) with { RulesVersion = 1 });
        table.Apply(Ladder.Match(1, 2) with { RulesVersion = 2 });

        var winner = table.StandingOf(Ladder.Bot(1));
        winner.Games.Should().Be(1);
        winner.Form.Streak.Should().Be(2);
    }

    [Fact]
    public void A_bot_that_is_there_twice_is_no_match_and_changes_nothing()
    {
        var table = NewTable();

        FluentActions.Invoking(() => table.Apply(Ladder.Match(1, 1) with { RulesVersion = 9 })).Should().Throw<ArgumentException>();

        table.Standings.Should().BeEmpty();
        table.Epoch.Should().Be(0);
    }

    [Fact]
    public void A_team_duel_moves_teams_and_members()
    {
        var table = NewTable();
        var match = Ladder.Match(1, 2, 3, 4) with
        {
            Seats = [Seat(1, team: 10, 1), Seat(2, team: 10, 1), Seat(3, team: 20, 2), Seat(4, team: 20, 2)],
        };

        var steps = table.Apply(match);

        steps.Select(step => (step.Entrant, step.Change.Thousandths)).Should().Equal(
            (Ladder.Bot(1), 20_000), (Ladder.Bot(2), 20_000), (Ladder.Bot(3), -20_000), (Ladder.Bot(4), -20_000),
            (Ladder.Bot(10), 20_000), (Ladder.Bot(20), -20_000));
    }

    [Fact]
    public void A_version_on_both_seats_of_its_team_moves_once()
    {
        var table = NewTable();
        var match = Ladder.Match(1, 2) with
        {
            Seats = [Seat(1, team: 10, 1), Seat(1, team: 10, 1), Seat(3, team: 20, 2), Seat(4, team: 20, 2)],
        };

        table.Apply(match);

        table.StandingOf(Ladder.Bot(1)).Should().BeEquivalentTo(new { Games = 1, Rating = Rating.OfPoints(1520) });
    }

    [Fact]
    public void Three_teams_are_no_team_duel()
    {
        var match = Ladder.Match(1, 2) with { Seats = [Seat(1, team: 10, 1), Seat(2, team: 20, 2), Seat(3, team: 30, 3)] };

        FluentActions.Invoking(() => NewTable().Apply(match)).Should().Throw<ArgumentException>();
    }

    private static RatedSeat Seat(int bot, int team, int placement) => new(Ladder.Bot(bot), placement) { Team = Ladder.Bot(team) };

    private static RatingTable NewTable() => new(Options, Ancestor);

    /// <summary>Every third bot has a parent.</summary>
    private static EntrantId? Ancestor(EntrantId entrant)
    {
        var number = entrant.Value.ToByteArray()[0];
        return number % 3 == 0 && number > 0 ? Ladder.Bot(number / 3) : null;
    }

    private static RatedMatch AnyMatch(Random random)
    {
        var bots = Enumerable.Range(1, 40).OrderBy(_ => random.Next()).Take(2 + random.Next(4)).ToArray();
        return new RatedMatch(Ladder.Id(random.Next()), [.. bots.Select(bot => new RatedSeat(Ladder.Bot(bot), random.Next(4)))]);
    }
}
