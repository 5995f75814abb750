using Infon.Silo.Options;
using Microsoft.Extensions.Configuration;

namespace Infon.Silo.Tests.Options;

public sealed class SettingsCheckTests
{
    [Fact]
    public void Nothing_set_is_right() => Objections([]).Should().BeEmpty();

    [Theory]
    [InlineData("Infon:Roles", "silo")]
    [InlineData("Infon:Roles", "silo, api")]
    [InlineData("infon:roles", "ALL")]
    [InlineData("Infon:Mode", "hosted")]
    [InlineData("Infon:StopSecondsMax", "5")]
    [InlineData("Infon:Health:DiskFreeMiBMin", "0")]
    [InlineData("Logging:LogLevel:Default", "Warning")]
    public void A_right_setting_is_right(string key, string value) => Objections([(key, value)]).Should().BeEmpty();

    [Theory]
    [InlineData("Infon:Mod", "Hosted", "Infon:Mod is not a setting: did you mean Infon:Mode?")]
    [InlineData("Infon:Helth:CheckSecondsMax", "1", "Infon:Helth is not a setting: did you mean Infon:Health?")]
    [InlineData("Infon:Health:CheckSeconds", "1", "Infon:Health:CheckSeconds is not a setting: did you mean Infon:Health:CheckSecondsMax?")]
    [InlineData("Infon:Something:Else", "1", "Infon:Something is not a setting.")]
    [InlineData("Infon:Mode", "hostd", "Infon:Mode is \"hostd\": it must be Local or Hosted.")]
    [InlineData("Infon:Mode", "7", "Infon:Mode is \"7\": it must be Local or Hosted.")]
    [InlineData("Infon:Roles", "ap", "Infon:Roles is \"ap\": it must be Silo, Api, Web or All, or several of them with commas.")]
    [InlineData("Infon:Roles", "", "Infon:Roles is \"\": it must be Silo, Api, Web or All, or several of them with commas.")]
    [InlineData("Infon:StopSecondsMax", "0", "Infon:StopSecondsMax is 0: it must be between 1 and 600.")]
    [InlineData("Infon:StopSecondsMax", "soon", "Infon:StopSecondsMax is \"soon\": it must be a whole number.")]
    [InlineData("Infon:DataPath", " ", "Infon:DataPath is empty: it must name a folder.")]
    public void A_wrong_setting_is_explained(string key, string value, string sentence) => Objections([(key, value)]).Should().Equal(sentence);

    [Fact]
    public void Everything_wrong_is_said_at_once() =>
        Objections([("Infon:Mod", "Hosted"), ("Infon:Roles", "ap"), ("Infon:StopSecondsMax", "0"), ("Infon:Health:CheckSecondsMax", "99")])
            .Should().HaveCount(4);

    private static IReadOnlyList<string> Objections(IEnumerable<(string Key, string Value)> settings) => SettingsCheck.Objections(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(each => KeyValuePair.Create(each.Key, (string?)each.Value))).Build());
}
