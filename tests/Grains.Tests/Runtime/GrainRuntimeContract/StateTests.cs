using Orleans.Storage;

namespace Infon.Grains.Tests.Runtime.GrainRuntimeContract;

public sealed class StateTests
{
    [Fact]
    public async Task State_is_there_again_after_a_restart()
    {
        await using var cluster = await GrainCluster.StartAsync();
        await cluster.Grain<ISavingGrain>("u-1").Save(7);

        await cluster.RestartAsync();

        (await cluster.Grain<ISavingGrain>("u-1").Read()).Should().Be(7);
        (await cluster.Grain<ISavingGrain>("u-2").Read()).Should().Be(0);
    }

    [Fact]
    public async Task What_was_not_written_is_forgotten()
    {
        await using var cluster = await GrainCluster.StartAsync();
        await cluster.Grain<ISavingGrain>("u-1").Save(7);
        await cluster.Grain<ISavingGrain>("u-1").ChangeWithoutSaving(8);

        await cluster.RestartAsync();

        (await cluster.Grain<ISavingGrain>("u-1").Read()).Should().Be(7);
    }

    [Fact]
    public async Task Cleared_state_begins_anew()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<ISavingGrain>("u-1");
        (await grain.Exists()).Should().BeFalse();
        await grain.Save(7);
        (await grain.Exists()).Should().BeTrue();

        await grain.Clear();

        (await grain.Exists()).Should().BeFalse();
        (await grain.Read()).Should().Be(0);
        await grain.Save(9);
        (await grain.Read()).Should().Be(9);
    }

    [Fact]
    public async Task A_stale_write_is_refused_and_ends_the_activation_that_believed_it()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<ISavingGrain>("u-1");
        await grain.Save(1);
        await grain.KeepOldVersion();
        await grain.Save(2);

        var stale = () => grain.SaveOnOldVersion(3);

        await stale.Should().ThrowAsync<InconsistentStateException>();
        (await grain.Read()).Should().Be(2);
        await grain.Save(4);
        (await grain.Read()).Should().Be(4);
    }

    [Fact]
    public async Task A_grain_has_several_states()
    {
        await using var cluster = await GrainCluster.StartAsync();
        var grain = cluster.Grain<ISavingGrain>("u-1");
        await grain.Save(1);
        await grain.SaveOther("queen");

        await cluster.RestartAsync();

        (await cluster.Grain<ISavingGrain>("u-1").ReadOther()).Should().Be("queen");
    }
}

public interface ISavingGrain : IGrainWithStringKey
{
    Task Save(int value);

    Task ChangeWithoutSaving(int value);

    Task<int> Read();

    Task<bool> Exists();

    Task Clear();

    Task KeepOldVersion();

    Task SaveOnOldVersion(int value);

    Task SaveOther(string value);

    Task<string> ReadOther();
}

[GenerateSerializer]
[Alias("test-saved-number")]
public sealed class SavedNumber
{
    [Id(0)]
    public int Number { get; set; }
}

[GenerateSerializer]
[Alias("test-saved-word")]
public sealed class SavedWord
{
    [Id(0)]
    public string Word { get; set; } = "";
}

public sealed class SavingGrain(
    [PersistentState("number", "grains")] IPersistentState<SavedNumber> number,
    [PersistentState("number", "grains")] IPersistentState<SavedNumber> rival,
    [PersistentState("word", "grains")] IPersistentState<SavedWord> word) : Grain, ISavingGrain
{
    public Task Save(int value)
    {
        number.State.Number = value;
        return number.WriteStateAsync();
    }

    public Task ChangeWithoutSaving(int value)
    {
        number.State.Number = value;
        return Task.CompletedTask;
    }

    public Task<int> Read() => Task.FromResult(number.State.Number);

    public Task<bool> Exists() => Task.FromResult(number.RecordExists);

    public Task Clear() => number.ClearStateAsync();

    public Task KeepOldVersion() => rival.ReadStateAsync();

    public Task SaveOnOldVersion(int value)
    {
        rival.State.Number = value;
        return rival.WriteStateAsync();
    }

    public Task SaveOther(string value)
    {
        word.State.Word = value;
        return word.WriteStateAsync();
    }

    public Task<string> ReadOther() => Task.FromResult(word.State.Word);
}
