namespace Infon.Cli.Bench;

/// <summary>How often everything is done: as a quick look, or thoroughly.</summary>
internal sealed record BenchRun(int BreederTicks, int BreederRepeats, int CrowdTicks, int Vms, int CallTicks, int Duels)
{
    /// <summary>So many until the runtime has compiled everything for good: a program that plays all day is what is measured.</summary>
    private const int WarmUpDuels = 60;

    /// <summary>Well within 50 seconds.</summary>
    public static BenchRun Quick { get; } = new(800, 5, 1000, 200, 1000, 31);

    /// <summary>For numbers that go into a table.</summary>
    public static BenchRun Thorough { get; } = new(800, 15, 3000, 200, 3000, 101);

    /// <summary>Measures everything, one after the other.</summary>
    /// <param name="tell">Told what is measured now.</param>
    public (BenchAnswer Answer, IReadOnlyList<string> Remarks) Measure(Action<string> tell)
    {
        tell("warming up");
        Populations.BreedersUs(10, BreederTicks);
        for (var duel = 0; duel < WarmUpDuels; duel++)
        {
            Duel.Play();
        }

        Machines.NewVm(Vms);
        Machines.CallNs(100);
        tell("virtual machines");
        var vm = Machines.NewVm(Vms);
        tell("calls");
        var call = Machines.CallNs(CallTicks);
        tell("duels");
        var duels = Enumerable.Range(0, Duels).Select(_ => Duel.Play()).ToArray();
        tell("breeders");
        var ten = Enumerable.Range(0, BreederRepeats).Min(_ => Populations.BreedersUs(10, BreederTicks));
        var thirtyTwo = Enumerable.Range(0, BreederRepeats).Min(_ => Populations.BreedersUs(32, BreederTicks));
        tell("allocations");
        var allocated = Populations.AllocatedBytesPerTick(warmUpTicks: 1500, ticks: 500);
        tell("the crowd");
        var (crowd, creatures) = Populations.CrowdTick(warmUpTicks: 150, CrowdTicks);
        var answer = new BenchAnswer
        {
            BreedersUsPerCreatureTick = Math.Round(Math.Max(ten, thirtyTwo), 3),
            DuelMs = Math.Round(Stopclock.Median(duels.Select(duel => duel.Ms)), 2),
            CrowdP99TickMs = Math.Round(crowd, 2),
            VmNewMs = Math.Round(vm.Ms, 4),
            VmNewKb = Math.Round(vm.Kb, 1),
            ApiCallNs = Math.Round(call, 1),
            TickAllocBytes = Math.Round(allocated, 2),
            DuelReplayBytes = duels[0].ReplayBytes,
        };
        return (answer,
        [
            $"breeders: {ten:F2} us with 10 players, {thirtyTwo:F2} us with 32",
            $"virtual machines: {vm.ResidentKb:F0} kB by the process, {vm.CountedKb:F0} kB by the allocators",
            $"crowd: 100 bots, {creatures:F0} creatures on the average",
        ]);
    }
}
