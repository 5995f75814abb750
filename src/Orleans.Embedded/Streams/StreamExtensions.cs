using Orleans.Embedded.Streams;
using Orleans.Runtime;
using Orleans.Streams;

namespace Orleans
{
    /// <summary>The way to streams for grains.</summary>
    public static class GrainStreamingExtensions
    {
        /// <summary>The provider of that name; refuses an unknown one with <see cref="KeyNotFoundException"/>.</summary>
        public static IStreamProvider GetStreamProvider(this IGrainBase grain, string name) =>
            StreamProvider.Find(grain.GrainContext.ActivationServices, name);
    }

    /// <summary>The way to streams for those outside of grains.</summary>
    public static class ClientStreamingExtensions
    {
        /// <inheritdoc cref="GrainStreamingExtensions.GetStreamProvider"/>
        public static IStreamProvider GetStreamProvider(this IClusterClient client, string name) =>
            StreamProvider.Find(client.ServiceProvider, name);
    }
}

namespace Orleans.Streams
{
    /// <summary>Streams by key.</summary>
    public static class StreamProviderExtensions
    {
        /// <summary>The stream of that namespace and key.</summary>
        public static IAsyncStream<T> GetStream<T>(this IStreamProvider streamProvider, string ns, string id) =>
            streamProvider.GetStream<T>(StreamId.Create(ns, id));

        /// <inheritdoc cref="GetStream{T}(IStreamProvider, string, string)"/>
        public static IAsyncStream<T> GetStream<T>(this IStreamProvider streamProvider, string ns, Guid id) =>
            streamProvider.GetStream<T>(StreamId.Create(ns, id));

        /// <inheritdoc cref="GetStream{T}(IStreamProvider, string, string)"/>
        public static IAsyncStream<T> GetStream<T>(this IStreamProvider streamProvider, string ns, long id) =>
            streamProvider.GetStream<T>(StreamId.Create(ns, id));
    }

    /// <summary>Subscriptions by functions.</summary>
    public static class AsyncObservableExtensions
    {
        /// <inheritdoc cref="IAsyncObservable{T}.SubscribeAsync"/>
        public static Task<StreamSubscriptionHandle<T>> SubscribeAsync<T>(
            this IAsyncObservable<T> obs, Func<T, StreamSequenceToken?, Task> onNextAsync) =>
            obs.SubscribeAsync(new FunctionObserver<T>(onNextAsync));

        /// <inheritdoc cref="IAsyncObservable{T}.SubscribeAsync"/>
        public static Task<StreamSubscriptionHandle<T>> SubscribeAsync<T>(
            this IAsyncObservable<T> obs, Func<T, StreamSequenceToken?, Task> onNextAsync, Func<Exception, Task> onErrorAsync) =>
            obs.SubscribeAsync(new FunctionObserver<T>(onNextAsync, onErrorAsync));

        /// <inheritdoc cref="IAsyncObservable{T}.SubscribeAsync"/>
        public static Task<StreamSubscriptionHandle<T>> SubscribeAsync<T>(
            this IAsyncObservable<T> obs, Func<T, StreamSequenceToken?, Task> onNextAsync, Func<Exception, Task> onErrorAsync, Func<Task> onCompletedAsync) =>
            obs.SubscribeAsync(new FunctionObserver<T>(onNextAsync, onErrorAsync, onCompletedAsync));
    }

    /// <summary>Resuming by functions.</summary>
    public static class StreamSubscriptionHandleExtensions
    {
        /// <inheritdoc cref="StreamSubscriptionHandle{T}.ResumeAsync"/>
        public static Task<StreamSubscriptionHandle<T>> ResumeAsync<T>(
            this StreamSubscriptionHandle<T> handle, Func<T, StreamSequenceToken?, Task> onNextAsync, StreamSequenceToken? token = null) =>
            handle.ResumeAsync(new FunctionObserver<T>(onNextAsync), token);

        /// <inheritdoc cref="StreamSubscriptionHandle{T}.ResumeAsync"/>
        public static Task<StreamSubscriptionHandle<T>> ResumeAsync<T>(
            this StreamSubscriptionHandle<T> handle,
            Func<T, StreamSequenceToken?, Task> onNextAsync,
            Func<Exception, Task> onErrorAsync,
            StreamSequenceToken? token = null) =>
            handle.ResumeAsync(new FunctionObserver<T>(onNextAsync, onErrorAsync), token);
    }
}
