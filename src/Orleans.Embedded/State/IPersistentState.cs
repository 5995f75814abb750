namespace Orleans.Core
{
    /// <summary>Something stored for a grain.</summary>
    public interface IStorage
    {
        /// <summary>The version read or written last; null = nothing is stored.</summary>
        string? Etag { get; }

        /// <summary>Whether something is stored.</summary>
        bool RecordExists { get; }

        /// <summary>Forgets what is stored and begins anew.</summary>
        Task ClearStateAsync();

        /// <summary>Stores what is in memory; refuses with <see cref="Storage.InconsistentStateException"/> when somebody else stored meanwhile.</summary>
        Task WriteStateAsync();

        /// <summary>Takes what is stored, and forgets what is in memory.</summary>
        Task ReadStateAsync();

        /// <inheritdoc cref="ClearStateAsync()"/>
        Task ClearStateAsync(CancellationToken cancellationToken) => ClearStateAsync();

        /// <inheritdoc cref="WriteStateAsync()"/>
        Task WriteStateAsync(CancellationToken cancellationToken) => WriteStateAsync();

        /// <inheritdoc cref="ReadStateAsync()"/>
        Task ReadStateAsync(CancellationToken cancellationToken) => ReadStateAsync();
    }

    /// <summary>A <typeparamref name="TState"/> stored for a grain.</summary>
    public interface IStorage<TState> : IStorage
    {
        /// <summary>What is in memory; a new one when nothing is stored.</summary>
        TState State { get; set; }
    }
}

namespace Orleans.Runtime
{
    /// <summary>State of a grain that outlives its activations; read before the grain is activated.</summary>
    public interface IPersistentState<TState> : Core.IStorage<TState>;

    /// <summary>Asks, on a parameter of a grain's constructor, for an <see cref="IPersistentState{TState}"/>.</summary>
    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class PersistentStateAttribute(string stateName, string? storageName = null) : Attribute
    {
        /// <summary>What it is called among the states of the grain.</summary>
        public string StateName { get; } = stateName;

        /// <summary>Which storage a cluster keeps it in; in one process there is one.</summary>
        public string? StorageName { get; } = storageName;
    }
}
