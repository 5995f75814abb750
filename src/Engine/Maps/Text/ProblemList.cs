namespace Infon.Engine.Maps.Text;

/// <summary>Collects the problems of one file, so many that a person would still read them.</summary>
internal sealed class ProblemList(string fileName)
{
    private const int ErrorsMax = 50, WarningsMax = 20;

    private readonly List<MapProblem> _problems = [];
    private int _warnings;

    public int Errors { get; private set; }

    public void Error(int line, int column, string sentence)
    {
        if (++Errors <= ErrorsMax)
        {
            _problems.Add(new MapProblem(fileName, line, column, sentence, IsWarning: false));
        }
    }

    public void Warn(int line, int column, string sentence)
    {
        if (++_warnings <= WarningsMax)
        {
            _problems.Add(new MapProblem(fileName, line, column, sentence, IsWarning: true));
        }
    }

    public IReadOnlyList<MapProblem> InOrder()
    {
        var sorted = _problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column).ToList();
        if (Errors > ErrorsMax)
        {
            var last = sorted[^1];
            sorted.Add(last with { Sentence = $"there are {Errors - ErrorsMax} more problems; mend these first", IsWarning = false });
        }

        return sorted;
    }
}
