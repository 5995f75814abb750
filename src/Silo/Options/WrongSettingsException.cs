namespace Infon.Silo.Options;

/// <summary>The settings are not right; nothing has been started.</summary>
public sealed class WrongSettingsException(IReadOnlyList<string> sentences) : Exception(string.Join(' ', sentences))
{
    /// <summary>What is wrong, a sentence each.</summary>
    public IReadOnlyList<string> Sentences { get; } = sentences;
}
