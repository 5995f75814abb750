using System.Globalization;
using System.Text;
using Infon.Engine.Maps;
using Infon.Engine.Randomness;

namespace Infon.Engine.Tests.Maps.Text;

/// <summary>Maps of every kind the format knows, playable but without sense.</summary>
internal static class RandomMap
{
    public static Map Make(ulong seed)
    {
        var random = new RandomStream(seed);
        var (width, height) = (random.Between(8, 30), random.Between(8, 20));
        var seats = random.Between(1, 60);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"name: Map {seed}\nplayers: {random.Between(1, seats)}-{seats}\n");
        text.Append(random.Below(2) == 0 ? "author: somebody\nmodes: duel large\n" : "theme: desert\n");
        text.Append(CultureInfo.InvariantCulture, $"hill: {random.Below(width)},{random.Below(height)}\n");
        for (var i = random.Below(4); i > 0; i--)
        {
            var shape = random.Below(2) == 0 ? $"radius {random.Below(9)}" : $"size {random.Between(1, 40)}x{random.Between(1, 5)}";
            text.Append(CultureInfo.InvariantCulture, $"spawner: 1,1 and 2,2 {shape} amount {random.Between(1, 500)} every {random.Between(100, 5000)} from {random.Below(20000)}\n");
        }

        // The first two rows are open and connect the seats; below is noise.
        for (var i = 0; i < seats; i++)
        {
            var (x, y) = (1 + (i % (width - 2)), 1 + (i / (width - 2)));
            text.Append(CultureInfo.InvariantCulture, $"seat: {i + 1} = {x},{y} 1x1\n");
        }

        var foodRows = 1 + ((seats - 1) / (width - 2));
        text.Append("map:\n");
        for (var y = 0; y < height + foodRows; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var isBorder = x == 0 || y == 0 || x == width - 1 || y == height + foodRows - 1;
                text.Append(isBorder ? "#~^_"[random.Below(4)] : y <= foodRows ? '.' : "#.~^_*+"[random.Below(7)]);
            }

            text.Append('\n');
        }

        text.Insert(0, "food: * = 9000\nfood: + = 5\n");
        return MapText.Read(text.ToString());
    }
}
