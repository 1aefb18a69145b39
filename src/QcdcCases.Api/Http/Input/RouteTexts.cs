using QcdcCases.Api.Problems;

namespace QcdcCases.Api.Http.Input;

/// <summary>Makes the texts of an address fit, as those of a body are.</summary>
internal static class RouteTexts
{
    public static IReadOnlyList<FieldProblem> Read(RouteValueDictionary values)
    {
        if (values.Count == 0)
        {
            return [];
        }

        foreach (var (name, value) in values.ToArray())
        {
            if (value is not string sent)
            {
                continue;
            }

            if (!TextInput.TryRead(sent, out var text, out var unwanted))
            {
                return [TextInput.ProblemOf(name, unwanted)];
            }

            values[name] = text;
        }

        return [];
    }
}
