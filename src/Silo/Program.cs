using Infon.Silo.Composition;

return await Verbs.RunAsync(args, Console.Out, Console.Error);
