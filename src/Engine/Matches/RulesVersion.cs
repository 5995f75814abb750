namespace Infon.Engine.Matches;

/// <summary>The version of the rules: it changes exactly when some match may end differently than before.</summary>
public static class RulesVersion
{
    /// <summary>The rules this engine plays.</summary>
    public const int Current = 1;
}
