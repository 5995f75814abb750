using System.Security.Cryptography;
using System.Text;

namespace Infon.Silo.Storage.Migrations;

/// <summary>One step of the tables from empty to what this program expects.</summary>
/// <param name="Name">Its number and what it is about, such as <c>0001_users_and_bots</c>.</param>
/// <param name="Sql">What it does.</param>
public sealed record Migration(string Name, string Sql)
{
    /// <summary>Differs when the text differs; how its lines end does not count.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>The migrations of a dialect that are part of this program, in the order of their numbers.</summary>
    public static IReadOnlyList<Migration> Of(string dialect)
    {
        var folder = $"migrations/{dialect}/";
        return [.. typeof(Migration).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new Migration(name[folder.Length..], Text(name)))];
    }

    private static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
