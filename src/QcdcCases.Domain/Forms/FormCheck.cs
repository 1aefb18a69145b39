using System.Globalization;

namespace QcdcCases.Domain.Forms;

/// <summary>
/// An equation between cells of a row in the circular's notation: <c>6=7+8</c>, <c>2&lt;=1</c>, <c>1=02/XLD.6</c>, <c>9&gt;=5*8</c>.
/// </summary>
public sealed record FormCheck
{
    private static readonly string[] Relations = ["<=", ">=", "="];

    private readonly string relation;
    private readonly IReadOnlyList<FormTerm> left;
    private readonly IReadOnlyList<FormTerm> right;

    private FormCheck(string equation, bool hard)
    {
        (Equation, IsHard) = (equation, hard);
        relation = Relations.First(r => equation.Contains(r, StringComparison.Ordinal));
        var sides = equation.Split(relation);
        (left, right) = (TermsOf(sides[0]), TermsOf(sides[1]));
    }

    public string Equation { get; }

    /// <summary>True if the check is printed in the circular: a form that fails it is wrong. A soft check only warns.</summary>
    public bool IsHard { get; }

    /// <summary>All cells in the equation.</summary>
    public IEnumerable<FormTerm> Terms => left.Concat(right);

    public static FormCheck Hard(string equation) => new(equation, hard: true);

    public static FormCheck Soft(string equation) => new(equation, hard: false);

    /// <summary>Evaluates the equation; returns both sides and whether it holds.</summary>
    /// <param name="cell">Returns the value of a cell of the row.</param>
    public (decimal Left, decimal Right, bool Holds) Evaluate(Func<FormTerm, decimal> cell)
    {
        var (one, other) = (left.Sum(t => t.Times * cell(t)), right.Sum(t => t.Times * cell(t)));
        return (one, other, relation switch { "<=" => one <= other, ">=" => one >= other, _ => one == other });
    }

    /// <summary>True if the equation defines one column of the form as the sum of other columns of the same form.</summary>
    public bool TryGetSum(out string column, out IReadOnlyList<string> parts)
    {
        (column, parts) = (left[0].Column, [.. right.Select(t => t.Column)]);
        return relation == "=" && left.Count == 1 && right.Count > 1 && Terms.All(t => t is { Form: null, Times: 1 });
    }

    private static List<FormTerm> TermsOf(string side) => [.. side.Split('+').Select(TermOf)];

    private static FormTerm TermOf(string text)
    {
        var (times, cell) = text.Split('*') is [var factor, var column]
            ? (int.Parse(factor, CultureInfo.InvariantCulture), column)
            : (1, text);
        return cell.Split('.') is [var form, var number] ? new(form, number, times) : new(null, cell, times);
    }
}

/// <summary>A cell in an equation.</summary>
/// <param name="Form">The code of another form of the same circular; null for the form itself.</param>
public readonly record struct FormTerm(string? Form, string Column, int Times);
