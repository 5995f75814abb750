using Infon.TestKit;

namespace Infon.Api.Tests;

/// <summary>Pages of docs/api that are made from code.</summary>
public static class CheckedIn
{
    /// <summary>Setting this variable makes the tests write the pages instead of comparing them.</summary>
    public const string Write = "INFON_WRITE_DOCS";

    /// <summary>Fails when a page does not hold this text.</summary>
    public static void ShouldHold(string page, string text)
    {
        var path = Path.Combine(GoldenFiles.Root, "..", "..", "docs", "api", page);
        if (Environment.GetEnvironmentVariable(Write) is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        var was = File.Exists(path) ? File.ReadAllText(path) : "";
        was.Should().Be(text, "'{0}=1 dotnet test tests/Api.Tests' writes docs/api/{1} anew", Write, page);
    }
}
