namespace Infon.Engine.Maps.Text;

/// <summary>Checks that a map that could be read can also be played.</summary>
internal static class MapValidator
{
    public static void Check(MapSource source)
    {
        CheckBorder(source);
        if (CheckHill(source) && CheckSeats(source) && source.Problems.Errors == 0)
        {
            var parts = new MapParts(source.Draft.Surfaces, source.Draft.Width);
            CheckZones(source, parts);
            CheckReach(source, parts);
            CheckSpawners(source);
            SymmetryValidator.Check(source);
        }
    }

    private static void CheckBorder(MapSource source)
    {
        var draft = source.Draft;
        for (var index = 0; index < draft.Surfaces.Length; index++)
        {
            var tile = draft.Tile(index);
            if (draft.IsBorder(tile) && draft.IsPlain(tile))
            {
                source.ErrorAt(tile, "the border of a map must be solid; write #, ~, ^ or _ here");
            }
        }
    }

    private static bool CheckHill(MapSource source)
    {
        if (source.Draft.Hill.X < 0)
        {
            source.Problems.Error(source.MapLine, 1, "there is no hill; write an H into the drawing or a line \"hill: 20,14\" above it");
        }
        else if (!source.Draft.Contains(source.Draft.Hill))
        {
            source.Problems.Error(source.LineOf("hill"), 1,
                $"the hill {source.Draft.Hill} lies outside the map of {source.Draft.Width}x{source.Draft.Height} tiles; the first tile is 0,0");
            return false;
        }

        return source.Draft.Hill.X >= 0;
    }

    private static bool CheckSeats(MapSource source)
    {
        var draft = source.Draft;
        var line = source.LineOf("players");
        for (var seat = 0; seat < draft.Zones.Count; seat++)
        {
            if (draft.Zones[seat].Count == 0)
            {
                source.Problems.Error(line, 1, $"seat {seat + 1} has no zone, though seat {draft.Zones.Count} has one; {HowToDraw(seat)}");
            }
        }

        if (draft.Zones.Count < draft.PlayersMax)
        {
            source.Problems.Error(line, 1, $"there are {draft.Zones.Count} seats for {draft.PlayersMax} players; {HowToDraw(draft.Zones.Count)}");
        }
        else if (draft.Zones.Count > draft.PlayersMax)
        {
            source.Problems.Error(line, 1, $"there are {draft.Zones.Count} seats for {draft.PlayersMax} players; take seats away or write \"players: {draft.Zones.Count}\"");
        }

        return draft.Zones.Count > 0 && draft.Zones.TrueForAll(zone => zone.Count > 0);
    }

    private static string HowToDraw(int seat) => seat < Vocabulary.MarkedSeats
        ? $"draw its tiles with the mark {Vocabulary.SeatMark(seat)}"
        : $"write a line \"seat: {seat + 1} = 5,6 3x3\"";

    private static void CheckZones(MapSource source, MapParts parts)
    {
        var draft = source.Draft;
        var owner = new int[draft.Surfaces.Length];
        var home = parts.Of(draft.Zones[0][0]);
        for (var seat = 0; seat < draft.Zones.Count; seat++)
        {
            foreach (var tile in draft.Zones[seat])
            {
                var before = owner[draft.Index(tile)];
                owner[draft.Index(tile)] = seat + 1;
                if (before != 0)
                {
                    source.ErrorAt(tile, $"this tile belongs to the zones of seat {before} and seat {seat + 1}; leave it to one");
                }
                else if (parts.Of(tile) != home)
                {
                    source.ErrorAt(tile, $"from this tile of seat {seat + 1} there is no way to seat 1; open one");
                    break;
                }
            }
        }
    }

    private static void CheckReach(MapSource source, MapParts parts)
    {
        var draft = source.Draft;
        var home = parts.Of(draft.Zones[0][0]);
        if (parts.Of(draft.Hill) != home)
        {
            source.WarnAt(draft.Hill, "no way on foot leads to the hill; only flyers get there");
        }

        var reported = new bool[parts.Count + 1];
        for (var index = 0; index < draft.Food.Length; index++)
        {
            var part = draft.Food[index] == 0 ? home : parts.Of(draft.Tile(index));
            if (part != home && !reported[part])
            {
                reported[part] = true;
                source.WarnAt(draft.Tile(index), "no way on foot leads to this food; only flyers get there");
            }
        }
    }

    private static void CheckSpawners(MapSource source)
    {
        for (var i = 0; i < source.Draft.Spawners.Count; i++)
        {
            var spawner = source.Draft.Spawners[i];
            foreach (var place in spawner.Places)
            {
                if (!source.Draft.Contains(place))
                {
                    source.Problems.Error(source.SpawnerLines[i], 1,
                        $"the spawner at {place} lies outside the map of {source.Draft.Width}x{source.Draft.Height} tiles; the first tile is 0,0");
                }
                else if (!ReachesGround(source.Draft, spawner, place))
                {
                    source.Problems.Error(source.SpawnerLines[i], 1, $"nothing that the spawner at {place} gives would fall on ground; move it or widen it");
                }
            }
        }
    }

    private static bool ReachesGround(MapDraft draft, FoodSpawner spawner, TilePoint place)
    {
        var corner = spawner.Corner(place);
        for (var i = 0; i < spawner.Width * spawner.Height; i++)
        {
            if (draft.IsPlain(new TilePoint(corner.X + (i % spawner.Width), corner.Y + (i / spawner.Width))))
            {
                return true;
            }
        }

        return false;
    }
}
