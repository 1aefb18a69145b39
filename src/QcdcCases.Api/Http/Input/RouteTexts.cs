using QcdcCases.Api.Problems;
using QcdcCases.Application.Shared.Json;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Http.Input;

/// <summary>Normalises the texts of a path as those of a body.</summary>
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

            if (!PlainText.TryRead(sent, out var text, out var unwanted))
            {
                return [InputProblems.Of(name, new Fault(FaultKind.TextCharacter, unwanted))];
            }

            values[name] = text;
        }

        return [];
    }
}
