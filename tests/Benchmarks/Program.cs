using System.Reflection;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using Infon.Benchmarks.Requests;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

if (args is ["requests"])
{
    Console.WriteLine(await BotReads.Run());
    return;
}

// Within this process: a project made elsewhere would have to be built by the rules of this repository.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).AsMutator();
var config = DefaultConfig.Instance.AddJob(job).AddDiagnoser(MemoryDiagnoser.Default);
BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args, config);
