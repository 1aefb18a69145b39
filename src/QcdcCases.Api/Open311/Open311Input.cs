using System.Globalization;
using Microsoft.Extensions.Primitives;
using QcdcCases.Api.Http.Input;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Shared.Json;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Open311;

/// <summary>
/// The fields of a form or query: an empty one is absent, an unknown one is ignored. It collects every problem, so that all are told at
/// once.
/// </summary>
internal sealed class Open311Input
{
    private readonly Dictionary<string, List<string>> fields = new(StringComparer.Ordinal);

    private readonly List<FieldProblem> problems = [];

    public Open311Input(IEnumerable<KeyValuePair<string, StringValues>> sent)
    {
        foreach (var (name, values) in sent)
        {
            var read = new List<string>();
            foreach (var value in values)
            {
                if (!PlainText.TryRead(value ?? string.Empty, out var text, out var unwanted))
                {
                    problems.Add(InputProblems.Of(name, new Fault(FaultKind.TextCharacter, unwanted)));
                }
                else if (text.Length > 0)
                {
                    read.Add(text);
                }
            }

            if (read.Count > 0)
            {
                fields[name] = read;
            }
        }
    }

    public bool IsSound => problems.Count == 0;

    /// <summary>The sent fields in a fixed order, for comparing two requests.</summary>
    public IEnumerable<(string Name, string Value)> All =>
        fields.OrderBy(f => f.Key, StringComparer.Ordinal).SelectMany(f => f.Value.Select(v => (f.Key, v)));

    public string? Jurisdiction => Text("jurisdiction_id");

    public Problem ToProblem() => Problem.Malformed(problems);

    public void Add(FieldProblem problem) => problems.Add(problem);

    /// <summary>Returns a field that may be sent once.</summary>
    public string? Text(string name)
    {
        if (!fields.TryGetValue(name, out var values))
        {
            return null;
        }

        if (values.Distinct(StringComparer.Ordinal).Count() > 1)
        {
            problems.Add(new FieldProblem(name, "open311.field_repeated", "This field must not be repeated with another value."));
        }

        return values[0];
    }

    /// <summary>Returns a field that must be sent.</summary>
    public string Required(string name)
    {
        var text = Text(name);
        if (text is null)
        {
            problems.Add(new FieldProblem(name, "open311.field_missing", "This field must not be empty."));
        }

        return text ?? string.Empty;
    }

    /// <summary>Returns the values of a field that may be repeated.</summary>
    public IReadOnlyList<string> Values(string name) => fields.GetValueOrDefault(name) ?? [];

    /// <summary>Returns the entries of a comma list, also of one that is repeated.</summary>
    public IReadOnlyList<string> List(string name) =>
        [.. Values(name).SelectMany(v => v.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct()];

    /// <summary>Returns degrees within a bound.</summary>
    public double? Degrees(string name, int most)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (double.TryParse(
                text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && Math.Abs(number) <= most)
        {
            return number;
        }

        problems.Add(new FieldProblem(name, "open311.degrees_invalid", "This field must be degrees from -{0} to {0}.")
        {
            Arguments = Problem.Numbered([most.ToString(CultureInfo.InvariantCulture)]),
        });
        return null;
    }

    /// <summary>Returns an instant with its zone.</summary>
    public DateTimeOffset? Instant(string name)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        if (ZonedInstant.TryRead(text, out var instant) && instant.UtcDateTime.Year is >= 1900 and <= 2200)
        {
            return instant.ToUniversalTime();
        }

        problems.Add(new FieldProblem(
            name, "open311.date_invalid", "This field must be a date and time with its zone, such as 2026-08-10T08:00:00+07:00."));
        return null;
    }

    /// <summary>Returns a whole number within bounds, or a default.</summary>
    public int Whole(string name, int otherwise, int most)
    {
        if (Text(name) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most)
        {
            return number;
        }

        problems.Add(new FieldProblem(name, "open311.page_range", "This field must be a whole number from 1 to {0}.")
        {
            Arguments = Problem.Numbered([most.ToString(CultureInfo.InvariantCulture)]),
        });
        return otherwise;
    }
}
