using System.Collections.Frozen;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Deadlines;

/// <summary>The steps that meet a deadline, read from the tables of the procedures, the letters and the reception.</summary>
public static class MeetingSteps
{
    private static readonly FrozenDictionary<(DeadlineSubject, string), string> OfRecords = LetterDeadlines.Table
        .Select(d => (Key: (DeadlineSubject.Letter, d.Code), d.Step))
        .Concat(ReceptionDeadlines.Table.Concat(OpinionDeadlines.Table).Select(d => (Key: (d.Subject, d.Code), d.Step)))
        .ToFrozenDictionary(d => d.Key, d => d.Step);

    private static readonly FrozenDictionary<(CaseKind, string), Transition[]> OfCases = Enum.GetValues<CaseKind>()
        .SelectMany(kind => Procedure.TableOf(kind).SelectMany(line => line.Meets.Select(duty => (Key: (kind, duty.Code), Line: line))))
        .GroupBy(l => l.Key, l => l.Line)
        .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>Returns the code of the step that meets a deadline of a letter, a visit, a session or an opinion.</summary>
    public static IReadOnlyList<string> Of(DeadlineSubject subject, string duty) =>
        OfRecords.TryGetValue((subject, duty), out var step) ? [step] : [];

    /// <summary>
    /// Returns the events that meet a deadline of a case: those possible in its state, or all if another step must be taken before.
    /// </summary>
    public static IReadOnlyList<string> Of(string duty, CaseKind kind, CaseStatus status)
    {
        if (!OfCases.TryGetValue((kind, duty), out var lines))
        {
            return [];
        }

        var possible = Array.FindAll(lines, l => l.From.Contains(status));
        return [.. (possible.Length > 0 ? possible : lines).Select(l => Code.Of(l.Event)).Distinct(StringComparer.Ordinal)];
    }
}
