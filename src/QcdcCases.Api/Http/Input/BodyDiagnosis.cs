using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Shared.Json;

namespace QcdcCases.Api.Http.Input;

/// <summary>Reports everything that is wrong with a body that could not be read as its type.</summary>
internal static class BodyDiagnosis
{
    private const int MaxProblems = 100;

    /// <summary>The maximum depth to diagnose: the time to build the document grows with the square of the depth.</summary>
    private const int MaxDepth = 1000;

    /// <summary>Returns the problems of a body, or none if the diagnosis finds none.</summary>
    public static IReadOnlyList<FieldProblem> Of(ReadOnlyMemory<byte> body, Type type)
    {
        if (body.Span.StartsWith(Encoding.UTF8.Preamble))
        {
            body = body[Encoding.UTF8.Preamble.Length..];
        }

        if (body.Span.Trim(" \t\r\n"u8).IsEmpty)
        {
            return [new FieldProblem("$", "request.body_missing", "The request body is required.")];
        }

        if (!Utf8.IsValid(body.Span))
        {
            return [new FieldProblem("$", "json.invalid_utf8", "The body is not valid UTF-8.")];
        }

        try
        {
            if (IsDeeperThan(MaxDepth, body.Span))
            {
                return [InputProblems.Of("$", new Fault(FaultKind.TooDeep, $"{InputJson.Depth}"))];
            }

            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = MaxDepth + 1 });
            var diagnosis = JsonDiagnosis.Of(document.RootElement, InputJson.Options.GetTypeInfo(type), MaxProblems);
            return [.. diagnosis.Faults.Select(f => InputProblems.Of(f.Path.Length == 0 ? "$" : f.Path, f))];
        }
        catch (JsonException broken)
        {
            return
            [
                new FieldProblem("$", "json.syntax", "The body is not valid JSON at line {0}, byte {1}.")
                {
                    Arguments = Problem.Numbered([$"{broken.LineNumber + 1}", $"{broken.BytePositionInLine + 1}"]),
                },
            ];
        }
    }

    private static bool IsDeeperThan(int depth, ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            if (reader.CurrentDepth >= depth)
            {
                return true;
            }
        }

        return false;
    }
}
