using Infon.Cli;
using Infon.Cli.Terminal;

return await Commands.RunAsync(args, Shell.OfProcess());
