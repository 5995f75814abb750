using Infon.Silo.Options;

namespace Infon.Silo.Tests.Options;

public sealed class SettingsPageTests
{
    private static readonly string Page = Path.Combine("docs", "operating", "options.md");

    [Fact]
    public void The_page_in_the_repository_is_what_the_program_writes() =>
        File.ReadAllText(Path.Combine(Root(), Page)).TrimEnd('\n').Should().Be(SettingsPage.Write(), "./infon options > docs/operating/options.md writes it");

    [Fact]
    public void Every_comment_ends_with_the_default() =>
        SettingsGroup.All.SelectMany(group => group.Properties).Should()
            .OnlyContain(setting => SettingsPage.CommentOf(setting).Split(". ", StringSplitOptions.None).Last().StartsWith("Default ", StringComparison.Ordinal));

    [Fact]
    public void The_default_in_the_comment_is_the_default()
    {
        foreach (var group in SettingsGroup.All)
        {
            var defaults = Activator.CreateInstance(group.Record);
            foreach (var setting in group.Properties.Where(setting => setting.PropertyType.IsEnum || setting.PropertyType == typeof(int)))
            {
                SettingsPage.CommentOf(setting).Should().EndWith($"Default {setting.GetValue(defaults)}.", $"{group.Section}:{setting.Name} says so");
            }
        }
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Infon.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
