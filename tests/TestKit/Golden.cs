namespace Infon.TestKit;

/// <summary>Compares what is with what is checked in.</summary>
public static class Golden
{
    /// <summary>Fails when a golden file does not hold this text; what it should hold then stands in the folder of the test's program.</summary>
    public static void Compare(string name, string actual)
    {
        var path = GoldenFiles.PathOf(name);
        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (expected == actual)
        {
            return;
        }

        var kept = Path.Combine(AppContext.BaseDirectory, name);
        File.WriteAllText(kept, actual);
        var (was, now) = (expected.Split('\n'), actual.Split('\n'));
        var row = Enumerable.Range(0, Math.Max(was.Length, now.Length)).First(i => was.ElementAtOrDefault(i) != now.ElementAtOrDefault(i));
        throw new InvalidOperationException(
            $"tests/Golden/{name}, line {row + 1}:\n  checked in  {was.ElementAtOrDefault(row)}\n  now         {now.ElementAtOrDefault(row)}\nAll of it is in {kept}.");
    }
}
