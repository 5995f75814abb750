using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Infon.Benchmarks.Load;
using Infon.Benchmarks.Ratings;
using Infon.Benchmarks.Requests;
using Infon.Silo.Storage;

if (args is ["requests"])
{
    Console.WriteLine(await BotReads.Run());
    Console.WriteLine(await VersionSaves.RunOnSqlite());
    Console.WriteLine(await VersionSaves.RunOnPostgres());
    Console.WriteLine(await SignIns.Run());
    return;
}

if (args is ["load", .. var words])
{
    await LoadCommand.Run(words);
    return;
}

if (args is ["boards"])
{
    Console.WriteLine(await Boards.Run(DatabaseProvider.Sqlite));
    Console.WriteLine(await Boards.Run(DatabaseProvider.Postgres));
    return;
}

// Within this process: a project made elsewhere would have to be built by the rules of this repository.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).AsMutator();
var config = DefaultConfig.Instance.AddJob(job).AddDiagnoser(MemoryDiagnoser.Default);
BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args, config);
