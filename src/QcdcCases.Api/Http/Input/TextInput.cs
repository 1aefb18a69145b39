using QcdcCases.Api.Problems;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Http.Input;

/// <summary>
/// Text as it may come in over HTTP: <see cref="PlainText"/> for bodies, queries and addresses alike; in a body none that was misread on
/// its way.
/// </summary>
internal static class TextInput
{
    /// <inheritdoc cref="PlainText.TryRead"/>
    public static bool TryRead(string sent, out string text, out string unwanted) => PlainText.TryRead(sent, out text, out unwanted);

    /// <summary>Reads a text of a body; <see cref="ProblemOfBody"/> says why it may not be used.</summary>
    public static bool TryReadBody(string sent, out string text)
    {
        text = string.Empty;
        return GarbledText.Find(sent) is null && PlainText.TryRead(sent, out text, out _);
    }

    /// <summary>What is wrong with a text of a body, or null when it may be used.</summary>
    public static FieldProblem? ProblemOfBody(string field, string sent)
    {
        if (GarbledText.Find(sent) is not { } garbled)
        {
            return PlainText.TryRead(sent, out _, out var unwanted) ? null : ProblemOf(field, unwanted);
        }

        var refusal = TextRefusals.Garbled(garbled);
        return new FieldProblem(field, refusal.Code, refusal.Reason) { Arguments = Problem.Numbered(refusal.Arguments) };
    }

    public static FieldProblem ProblemOf(string field, string unwanted) =>
        new(field, "text.control_character", "The text holds a character that may not stand in it: {0}.")
        {
            Arguments = Problem.Numbered([unwanted]),
        };
}
