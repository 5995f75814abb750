using Infon.Silo.Listening;
using Infon.Silo.Options;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace Infon.Silo.Composition;

/// <summary>What somebody who started the process sees first.</summary>
public static class FirstScreen
{
    /// <summary>The screen of a process that has started.</summary>
    public static string Of(WebApplication process)
    {
        var options = process.Services.GetRequiredService<IOptions<InfonOptions>>().Value;
        var addresses = process.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        var version = typeof(FirstScreen).Assembly.GetName().Version!.ToString(3);
        return $"""
            Infon {version} is at {string.Join(" and ", addresses)}

              mode    {Words(options.Mode, addresses.Any(OpenDoorNotice.IsOpen))}
              roles   {options.Roles.ToString().ToLowerInvariant()}
              data    {Path.GetFullPath(options.DataPath)}
              grains  {GrainRuntimeName.ForPeople}
              stop    Ctrl+C

            """;
    }

    private static string Words(Mode mode, bool isOpen) => (mode, isOpen) switch
    {
        (Mode.Local, false) => "local: no sign-in, whoever is at this machine is the player",
        (Mode.Local, true) => "local: no sign-in, and OPEN TO OTHER MACHINES: whoever reaches this address is the player",
        _ => "hosted: with accounts",
    };
}
