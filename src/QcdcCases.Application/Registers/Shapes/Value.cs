using System.Text.Json;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Registers.Shapes;

/// <summary>One kind of JSON value of the journal: how it is read strictly and written in its one canonical way.</summary>
internal abstract class Value<T>
{
    /// <summary>Reads the value that the reader stands on and leaves the reader at its end; false when it was reported as wrong.</summary>
    public abstract bool Read(ref Utf8JsonReader json, Finding finding, out T value);

    public abstract void Write(Utf8JsonWriter json, T value);

    /// <summary>Reports a value of another JSON type, whole.</summary>
    protected static bool IsOther(ref Utf8JsonReader json, Finding finding, string wanted)
    {
        json.Skip();
        return finding.Wrong(ShapeRefusals.WrongType(wanted));
    }
}

/// <summary>Where the reader of a line is, and where it reports what is wrong there.</summary>
internal sealed class Finding(ProblemList problems)
{
    private readonly List<string> path = [];
    private long countBefore;

    public long Line { get; private set; }

    /// <summary>Whether anything was wrong since the line was begun.</summary>
    public bool IsClean { get; private set; } = true;

    public void Begin(long line)
    {
        Line = line;
        IsClean = true;
        path.Clear();
        countBefore = problems.Count;
    }

    /// <summary>Reports the line itself, in place of what was found in it: it is not what it seemed to be.</summary>
    public void Unreadable(Refusal refusal)
    {
        problems.GoBackTo(countBefore);
        path.Clear();
        Wrong(refusal);
    }

    public void Enter(string step) => path.Add(step);

    public void Leave() => path.RemoveAt(path.Count - 1);

    /// <summary>Reports the value at hand; always false, so that readers can return it.</summary>
    public bool Wrong(Refusal refusal)
    {
        IsClean = false;
        problems.Add(Line, path.Count == 0 ? refusal.Field : string.Concat(path).TrimStart('.'), refusal);
        return false;
    }

    public bool Wrong(string member, Refusal refusal)
    {
        Enter($".{member}");
        Wrong(refusal);
        Leave();
        return false;
    }
}
