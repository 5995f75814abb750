using System.Diagnostics;
using System.Text;
using Infon.Domain.Bots.Diffs;

namespace Infon.Domain.Tests.Bots.Diffs;

public sealed class SourceDiffTests
{
    [Fact]
    public void Equal_sources_have_no_hunks() => SourceDiff.Between("a\nb\n", "a\nb\n").Should().BeEmpty();

    [Fact]
    public void A_changed_line_stands_between_its_neighbours_with_the_words_that_changed()
    {
        var hunk = SourceDiff.Between("one\nlocal speed = 10\nthree\n", "one\nlocal speed = 20\nthree\n").Should().ContainSingle().Subject;

        hunk.Lines.Select(line => (line.Kind, line.OldLine, line.NewLine, line.Text)).Should().Equal(
            (DiffLineKind.Context, 1, 1, "one"),
            (DiffLineKind.Removed, 2, null, "local speed = 10"),
            (DiffLineKind.Added, null, 2, "local speed = 20"),
            (DiffLineKind.Context, 3, 3, "three"));
        hunk.Lines[1].Parts.Should().Equal(new DiffPart("local speed = ", false), new DiffPart("10", true));
        hunk.Lines[2].Parts.Should().Equal(new DiffPart("local speed = ", false), new DiffPart("20", true));
    }

    [Fact]
    public void Lines_that_have_nothing_in_common_changed_as_a_whole() =>
        SourceDiff.Between("alpha beta\n", "gamma delta\n").Single().Lines.Should().OnlyContain(line => line.Parts.IsEmpty);

    [Fact]
    public void Changes_far_apart_are_hunks_of_their_own_and_near_ones_share_one()
    {
        var before = string.Concat(Enumerable.Range(0, 40).Select(i => $"{i}\n"));

        SourceDiff.Between(before, before.Replace("\n5\n", "\nfive\n").Replace("\n11\n", "\neleven\n")).Should().HaveCount(1);
        SourceDiff.Between(before, before.Replace("\n5\n", "\nfive\n").Replace("\n30\n", "\nthirty\n")).Should().HaveCount(2);
    }

    [Fact]
    public void The_shortest_way_is_found()
    {
        var lines = SourceDiff.Between("a\nb\nc\na\nb\nb\na\n", "c\nb\na\nb\na\nc\n", context: 100).Single().Lines;

        lines.Count(line => line.Kind != DiffLineKind.Context).Should().Be(5);
    }

    [Fact]
    public void The_unified_format_is_that_of_patch()
    {
        var hunks = SourceDiff.Between("a\nb\nc", "a\nB\nc\n");

        UnifiedDiff.Write(hunks, "one.lua", "two.lua").Should().Be(
            "--- one.lua\n+++ two.lua\n@@ -1,3 +1,3 @@\n a\n-b\n-c\n\\ No newline at end of file\n+B\n+c\n");
    }

    [Fact]
    public void An_empty_side_begins_at_line_zero()
    {
        var hunk = SourceDiff.Between("", "a\n").Single();

        (hunk.OldStart, hunk.OldCount, hunk.NewStart, hunk.NewCount).Should().Be((0, 0, 1, 1));
    }

    [Fact]
    public void Whatever_the_sources_the_one_with_its_hunks_is_the_other()
    {
        for (var seed = 1; seed <= 1500; seed++)
        {
            var random = new Random(seed);
            var before = Text(random);
            var after = random.Next(3) == 0 ? Text(random) : Edited(before, random);
            var context = random.Next(5);

            var hunks = SourceDiff.Between(before, after, context);

            Applied(before, hunks).Should().Be(after, "seed {0}", seed);
            foreach (var line in hunks.SelectMany(hunk => hunk.Lines).Where(line => !line.Parts.IsEmpty))
            {
                string.Concat(line.Parts.Select(part => part.Text)).Should().Be(line.Text, "seed {0}", seed);
            }
        }
    }

    [Theory]
    [InlineData("lines of one letter in two orders")]
    [InlineData("nothing but ends of lines")]
    [InlineData("one long line")]
    [InlineData("two letters")]
    [InlineData("turned round")]
    public void The_largest_sources_are_compared_in_bounded_time(string kind)
    {
        const int size = 256 * 1024;
        var random = new Random(7);
        var (before, after) = kind switch
        {
            "nothing but ends of lines" => (new string('\n', size), new string('\n', size - 1000) + "x\n"),
            "one long line" => (Letters(random, size, 2), Letters(random, size, 2)),
            "two letters" => (Lines(random, size, 2), Lines(random, size, 2)),
            "turned round" => Turned(size),
            _ => (Lines(random, size, 26), Lines(random, size, 26)),
        };
        var watch = Stopwatch.StartNew();

        var hunks = SourceDiff.Between(before, after);

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
        Applied(before, hunks).Should().Be(after);
    }

    private static (string Before, string After) Turned(int size)
    {
        var lines = Enumerable.Range(0, size / 7).Select(i => $"{i:D6}\n").ToList();
        return (string.Concat(lines), string.Concat(Enumerable.Reverse(lines)));
    }

    private static string Letters(Random random, int size, int letters) =>
        string.Concat(Enumerable.Range(0, size).Select(_ => (char)('a' + random.Next(letters))));

    private static string Lines(Random random, int size, int letters) =>
        string.Concat(Enumerable.Range(0, size / 2).Select(_ => $"{(char)('a' + random.Next(letters))}\n"));

    private static string Text(Random random)
    {
        string[] words = ["a", "b", "local x = 1", "end", "", "x y", "\r", "é", "if a then b() end"];
        var text = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => words[random.Next(words.Length)] + (random.Next(9) == 0 ? " " : "\n")));
        return random.Next(3) == 0 ? text.TrimEnd('\n') : text;
    }

    private static string Edited(string text, Random random)
    {
        var edited = new StringBuilder(text);
        for (var edits = random.Next(6); edits > 0; edits--)
        {
            var place = random.Next(edited.Length + 1);
            if (random.Next(2) == 0)
            {
                edited.Insert(place, random.Next(2) == 0 ? "z\n" : "q");
            }
            else
            {
                edited.Remove(place, Math.Min(random.Next(4), edited.Length - place));
            }
        }

        return edited.ToString();
    }

    private static string Applied(string before, IEnumerable<DiffHunk> hunks)
    {
        var lines = before.Split('\n').Select((line, i) => (line, i)).ToList();
        var ends = before.Length == 0 ? 0 : before.EndsWith('\n') ? lines.Count - 1 : lines.Count;
        var result = new StringBuilder();
        var at = 0;
        void Copy(int until)
        {
            for (; at < until; at++)
            {
                result.Append(lines[at].line).Append(at == lines.Count - 1 ? "" : "\n");
            }
        }

        foreach (var hunk in hunks)
        {
            Copy(hunk.OldCount == 0 ? hunk.OldStart : hunk.OldStart - 1);
            foreach (var line in hunk.Lines)
            {
                if (line.Kind != DiffLineKind.Removed)
                {
                    result.Append(line.Text).Append(line.HasEnd ? "\n" : "");
                }

                if (line.Kind != DiffLineKind.Added)
                {
                    lines[at].line.Should().Be(line.Text);
                    at++;
                }
            }
        }

        Copy(ends);
        return result.ToString();
    }
}
