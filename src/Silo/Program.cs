using Infon.Silo.Composition;

await using var process = InfonProcess.Build(args);
await process.RunAsync();
