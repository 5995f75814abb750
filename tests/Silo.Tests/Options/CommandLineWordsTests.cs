using Infon.Silo.Options;

namespace Infon.Silo.Tests.Options;

public sealed class CommandLineWordsTests
{
    [Theory]
    [InlineData("--urls", "http://localhost:4000")]
    [InlineData("--urls=http://localhost:4000", "--Infon:Mode=Hosted")]
    [InlineData("--Logging:LogLevel:Default", "Warning")]
    public void Settings_are_understood(params string[] words) => CommandLineWords.Objections(words).Should().BeEmpty();

    [Theory]
    [InlineData("--url is not a setting: did you mean --urls?", "--url", "http://localhost:4000")]
    [InlineData("--something is not a setting.", "--something=1")]
    [InlineData("--urls has no value.", "--urls")]
    [InlineData("--urls has no value.", "--urls", "--Infon:Mode=Hosted")]
    [InlineData("local is not understood: settings are given as --name value or --name=value.", "local")]
    public void What_is_no_setting_is_explained(string sentence, params string[] words) =>
        CommandLineWords.Objections(words).Should().Equal(sentence);
}
