namespace Infon.Grains.Interfaces.Watching;

/// <summary>The streams that frames travel on.</summary>
public static class FrameStreams
{
    /// <summary>The provider.</summary>
    public const string Provider = "frames";

    /// <summary>The stream of a node of the front end.</summary>
    /// <param name="node">Its key: a text that begins with <c>n-</c>, new with every start of the node's process.</param>
    public static StreamId Of(string node) => StreamId.Create("frames", node);
}
