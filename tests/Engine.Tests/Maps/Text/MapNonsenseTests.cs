using Infon.Engine.Maps.Text;

namespace Infon.Engine.Tests.Maps.Text;

/// <summary>What a person reads who made a mistake.</summary>
public sealed class MapNonsenseTests
{
    public static TheoryData<string, string, string> Corpus { get; } = new()
    {
        { "", "", "bad.map: line 1, column 1: the file is empty; a map begins with a line such as \"name: Green Valley\"" },
        { "", "ab\n\0", "bad.map: line 2, column 1: this is not text; a map is a plain text file in UTF-8" },
        { "", "\uFFFDELF", "bad.map: line 1, column 1: this is not text; a map is a plain text file in UTF-8" },
        { "name: Small\n", "", "bad.map: line 1, column 1: the line \"name: ...\" is missing; write for example \"name: Green Valley\"" },
        { "name: Small", "name:", "bad.map: line 1, column 6: the name has 0 characters; write 1 to 40" },
        { "name: Small", "nome: Small", "bad.map: line 1, column 1: there is no key \"nome\" - did you mean \"name\"?" },
        {
            "name: Small", "zzzzzz: 1",
            "bad.map: line 1, column 1: there is no key \"zzzzzz\"; known are name, author, players, modes, symmetry, theme, hill, food, seat, spawner and map"
        },
        { "name: Small", "name: Small\nname: Twice", "bad.map: line 2, column 1: \"name\" is already given in line 1; take one of the two away" },
        {
            "name: Small", "name: Small\nhello",
            "bad.map: line 2, column 1: this line is neither \"key: value\" nor a comment (--); the drawing begins below the line \"map:\""
        },
        { "players: 2", "players: two", "bad.map: line 2, column 10: players is written \"players: 2\" or \"players: 2-4\", from 1 to 128, not \"two\"" },
        { "players: 2", "players: 9-3", "bad.map: line 2, column 10: players is written \"players: 2\" or \"players: 2-4\", from 1 to 128, not \"9-3\"" },
        { "players: 2", "players: 2 3", "bad.map: line 2, column 12: \"3\" is too much; write \"players: 2\" or \"players: 2-4\"" },
        { "players: 2", "players: 3", "bad.map: line 2, column 1: there are 2 seats for 3 players; draw its tiles with the mark 3" },
        { "players: 2", "players: 1", "bad.map: line 2, column 1: there are 2 seats for 1 players; take seats away or write \"players: 2\"" },
        {
            "rotate-180", "rotate-18",
            "bad.map: line 3, column 11: there is no symmetry \"rotate-18\" - did you mean \"rotate-180\"? "
                + "(known are none, mirror-x, mirror-y, mirror-xy, rotate-180, rotate-90, eightfold)"
        },
        { "rotate-180", "rotate-90", "bad.map: line 3, column 1: only a square map can have the symmetry rotate-90, and this one is 9x7 tiles" },
        { "* = 9000", "* 9000", "bad.map: line 4, column 9: here \"=\" is missing; write \"food: * = 9000\" or \"food: 12,10 = 9000\"" },
        { "* = 9000", "* = 10000", "bad.map: line 4, column 11: the amount of food must be a number from 1 to 9999, not \"10000\"" },
        { "* = 9000", "* =", "bad.map: line 4, column 10: the amount of food is missing; write a number from 1 to 9999" },
        { "* = 9000", "3,2 = 10", "bad.map: line 4, column 1: food can only lie on ground, and 3,2 is none" },
        {
            "4,2 radius", "4;2 radius",
            "bad.map: line 5, column 10: the tile of a spawner is written like 12,10 with numbers from 0 to 254, not \"4;2\""
        },
        {
            "radius 1", "radus 1",
            "bad.map: line 5, column 14: a spawner has no \"radus\" - did you mean \"radius\"?; write \"spawner: 12,10 radius 2 amount 60 every 1500ms "
                + "from 10000ms\" or, for an area, \"spawner: 5,1 size 30x2 amount ...\""
        },
        { "radius 1", "radius 1 radius 2", "bad.map: line 5, column 23: \"radius\" is given twice; take one of the two away" },
        {
            "amount 60 ", "",
            "bad.map: line 5, column 48: a spawner needs either a radius or a size, an amount, every and from, each once; write \"spawner: 12,10 radius 2 "
                + "amount 60 every 1500ms from 10000ms\" or, for an area, \"spawner: 5,1 size 30x2 amount ...\""
        },
        { "every 1500ms", "every 1ms", "bad.map: line 5, column 39: the milliseconds between gifts must be a number from 100 to 3600000, not \"1ms\"" },
        { "4,2 radius", "9,2 radius", "bad.map: line 5, column 1: the spawner at 9,2 lies outside the map of 9x7 tiles; the first tile is 0,0" },
        { "4,2 radius 1", "3,2 radius 0", "bad.map: line 5, column 1: nothing that the spawner at 3,2 gives would fall on ground; move it or widen it" },
        { "4,2 radius", "4,2 and 4,4 radius", "bad.map: line 5, column 1: 4,4 is the image of 4,2 and gets the same gifts anyway; leave it out" },
        { "#1..*...#", "#1..*..#", "bad.map: line 8, column 9: this row has 8 tiles, the first one has 9" },
        {
            "#1..*...#", "#1..*?..#",
            "bad.map: line 8, column 6: \"?\" is no mark of a map; use # rock, . ground, ~ water, ^ lava, _ nothing, H the hill, 1 to 9 and a to z seats, "
                + "* + % $ & @ food"
        },
        { "#1..*...#", "#1..*....", "bad.map: line 8, column 9: the border of a map must be solid; write #, ~, ^ or _ here" },
        {
            "#1..*...#", "#1..+...#",
            "bad.map: line 8, column 5: the mark + has no amount of food; write a line \"food: + = 9000\" above the drawing"
        },
        {
            "#1..*...#", "#1......#",
            "bad.map: line 8, column 5: this tile has 0 food and its image 4,5 under the symmetry rotate-180 has 9000"
        },
        {
            "#1..*...#", "#1.#*...#",
            "bad.map: line 8, column 4: this tile and its image 5,5 under the symmetry rotate-180 differ: one is ground, the other is not"
        },
        { "#...H...#", "#.H.H...#", "bad.map: line 10, column 5: the hill is already at 2,3; a map has one hill" },
        { "#...H...#", "#.......#", "bad.map: line 6, column 1: there is no hill; write an H into the drawing or a line \"hill: 20,14\" above it" },
        { "map:", "hill: 30,3\nmap:", "bad.map: line 11, column 5: the hill is already at 30,3; a map has one hill" },
        {
            "#...H...#", "#..H....#",
            "bad.map: line 10, column 4: under the symmetry rotate-180 the hill would also be at 5,3; put it in the middle, on a map with odd width and height"
        },
        {
            "#1.#.##.#", "#..#.##.#",
            "bad.map: line 11, column 8: under the symmetry rotate-180 the image 1,2 of this tile must lie in a zone of the same shape, and does not"
        },
        { "#1.#.##.#", "#########", "bad.map: line 11, column 8: from this tile of seat 2 there is no way to seat 1; open one" },
        { "map:", "seat: 2 = 1,1 1x1\nmap:", "bad.map: line 9, column 2: this tile belongs to the zones of seat 1 and seat 2; leave it to one" },
        { "map:", "seat: 2 = 3,2 2x1\nmap:", "bad.map: line 6, column 1: the zone of seat 2 covers 3,2, which is not ground" },
        { "map:", "mop:", "bad.map: line 6, column 1: there is no key \"mop\" - did you mean \"map\"?" },
    };

    [Theory]
    [MemberData(nameof(Corpus))]
    public void A_mistake_is_named_with_its_place_and_its_remedy(string right, string wrong, string sentence)
    {
        var text = right.Length == 0 ? wrong : MapText.Small.Replace(right, wrong, StringComparison.Ordinal);

        var problems = MapText.ProblemsOf(text);

        problems.Should().Contain(sentence);
    }

    [Fact]
    public void All_mistakes_are_named_at_once_in_the_order_of_the_file()
    {
        var text = MapText.Small
            .Replace("name: Small", "nam: Small", StringComparison.Ordinal)
            .Replace("#1..*...#", "!1..*...#", StringComparison.Ordinal)
            .Replace("#...*..2#", "#...*..2", StringComparison.Ordinal);

        var problems = MapParser.Parse(text, "bad.map").Problems;

        problems.Select(problem => (problem.Line, problem.Column)).Should().Equal((1, 1), (1, 1), (12, 9));
    }

    [Fact]
    public void A_file_without_a_drawing_says_so()
    {
        var problems = MapText.ProblemsOf("name: Nothing\nplayers: 2");

        problems.Should().Equal("bad.map: line 2, column 1: the drawing is missing; write a line \"map:\" and the rows of the map below it");
    }

    [Fact]
    public void A_drawing_of_two_rows_is_too_small()
    {
        var problems = MapText.ProblemsOf("name: Nothing\nplayers: 2\nmap:\n###\n###");

        problems.Should().Equal("bad.map: line 3, column 1: the drawing has 2 rows; a map has 3 to 255");
    }

    [Fact]
    public void A_row_of_256_tiles_is_too_long()
    {
        var row = new string('#', 256);

        var problems = MapText.ProblemsOf($"name: Wide\nplayers: 2\nmap:\n{row}\n{row}\n{row}");

        problems.Should().Equal("bad.map: line 4, column 1: this row has 256 tiles; a map is 3 to 255 tiles wide");
    }

    [Fact]
    public void A_file_of_more_than_a_mebibyte_is_refused_unread()
    {
        var problems = MapText.ProblemsOf(new string('#', MapParser.SizeBytesMax + 1));

        problems.Should().Equal("bad.map: line 1, column 1: the file has 1048577 characters; a map has at most 1048576");
    }

    [Fact]
    public void A_hundred_mistakes_are_shortened_to_fifty()
    {
        var problems = MapText.ProblemsOf(string.Concat(Enumerable.Repeat("nonsense\n", 100)));

        problems.Should().HaveCount(51);
        problems[^1].Should().EndWith("there are 53 more problems; mend these first");
    }
}
