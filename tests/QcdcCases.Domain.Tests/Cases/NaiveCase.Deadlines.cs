using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Tests.Procedures;

namespace QcdcCases.Domain.Tests.Cases;

/// <summary>A deadline as the naive telling has it; what moves a resolution is copied while the deadline runs.</summary>
internal sealed class NaiveDeadline
{
    public required string Duty { get; init; }

    public required int Ordinal { get; init; }

    public required int Instance { get; init; }

    public required string Begun { get; init; }

    public required string Row { get; init; }

    public required DateOnly Start { get; init; }

    public DateOnly? Ended { get; set; }

    public bool Stopped { get; set; }

    /// <summary>Lines as words: what happened and on which days.</summary>
    public List<string> Ledger { get; set; } = [];
}

/// <summary>The deadlines of a case told a second time.</summary>
internal sealed partial class NaiveCase
{
    private const string Silence = "expired";

    /// <summary>Nothing more comes: every limit that is still open ends some day.</summary>
    public void TellNoMore() => Expire(DateOnly.MaxValue);

    private void CountDeadlines(LawfulStep law, CaseStepEntry step, bool beginsSecond, bool goesOn)
    {
        if (beginsSecond)
        {
            // The second complaint was made, so the first decision does not take effect (Luật KN Đ44 k1).
            End(Deadlines.Where(c => c.Duty == "second-complaint"), step.On, stopped: false);
            End(Deadlines.Where(c => c.Duty == "take-effect"), step.On, stopped: true);
        }

        var beginsLimit = BeginsLimit(step);
        var resolution = Deadlines.Find(c => c.Duty == "resolution" && c.Ended is null);
        if (beginsLimit)
        {
            End(resolution is null ? [] : [resolution], step.On, stopped: true);
            End(Deadlines.Where(c => c is { Duty: "second-complaint", Begun: Silence } && c.Instance < Instance), step.On, stopped: false);
        }
        else if (resolution is not null && resolution.Instance == Instance)
        {
            resolution.Ledger = Lines();
            Deadlines.RemoveAll(c => c is { Begun: Silence, Ended: null } && c.Instance == Instance && c.Start != LastLawfulDay());
        }

        if (!goesOn)
        {
            Count(law, step, beginsLimit);
        }
    }

    /// <summary>What a court gives back has a new limit only where it is still to be resolved.</summary>
    private bool BeginsLimit(CaseStepEntry step) => step.Event is CaseEvent.Accepted or CaseEvent.TakenOver ||
        (step.Event == CaseEvent.CourtDiscontinued && Status == CaseStatus.Accepted && !Closed);

    /// <summary>
    /// A complaint's limit that ended before a day without a decision: the second complaint may be made (Luật KN Đ33 k1; not against a
    /// disciplinary
    /// decision, whose window Đ48 counts from the decision alone) and the court be called on (Luật TTHC Đ116), each from the last day of
    /// the limit.
    /// </summary>
    private void Expire(DateOnly before)
    {
        var silent = Deadlines.Exists(c => c.Duty == "resolution" && c.Ended is null && c.Instance == Instance);
        if (kind != CaseKind.Complaint || !silent || LastLawfulDay() is not { } last || last >= before ||
            Deadlines.Exists(c => c.Begun == Silence && c.Instance == Instance && c.Start == last))
        {
            return;
        }

        foreach (var duty in Instance == 1 && !traits.Disciplinary ? (string[])["second-complaint", "sue"] : ["sue"])
        {
            if (DutyLaw.Row(kind, duty, Instance, traits) is { } row && DutyLaw.Since[row] <= last)
            {
                Deadlines.Add(Begin(duty, Silence, row, last, [Line(LedgerEntryKind.Start, last)]));
            }
        }
    }

    /// <summary>The last day of the limit; its arithmetic is the product's, which is tested by itself.</summary>
    private DateOnly? LastLawfulDay() => DutyLaw.Row(kind, "resolution", Instance, traits) is { } row && AcceptedOn is { } accepted
        ? DeadlineLedger.Of(
            DeadlineRules.Find(row, accepted)!,
            accepted,
            traits.Complex ? Complexity.Complex : Complexity.Ordinary,
            traits.Remote,
            Pauses.Select(p => new PausedSpan(p.From, p.To)).Concat(SuspendedOn is { } since ? [new PausedSpan(since, null)] : []),
            Extensions.Select(e => new ExtendedUntil(e.On, e.Until)),
            mark: ComplexOn is { } on ? (on, Criteria >= 2 ? Complexity.EspeciallyComplex : Complexity.Complex) : null)
            .Evaluate(OfficialCalendars.Calendar).LastDay
        : null;

    private void Count(LawfulStep law, CaseStepEntry step, bool beginsLimit)
    {
        var met = LawfulStep.Words(law.Meets);
        var stops = LawfulStep.Words(law.Stops);
        End(Deadlines.Where(c => met.Contains(c.Duty)), step.On, stopped: false);
        End(Deadlines.Where(c => law.EndsAll || stops.Contains(c.Duty)), step.On, stopped: true);
        if (met.Contains("resolution") || stops.Contains("resolution"))
        {
            // A late decision opens windows of its own.
            End(Deadlines.Where(c => c.Begun == Silence && c.Instance == Instance), step.On, stopped: true);
        }

        foreach (var duty in LawfulStep.Words(law.Begins).Where(d => d == "resolution" ? beginsLimit : step.More.Watched))
        {
            var start = DutyLaw.FromNamedDay.Contains(duty) ? step.Until : step.On;
            if (start is { } day && DutyLaw.Row(kind, duty, Instance, traits) is { } row && DutyLaw.Since[row] <= day)
            {
                Deadlines.Add(
                    Begin(duty, Code.Of(step.Event), row, day, duty == "resolution" ? Lines() : [Line(LedgerEntryKind.Start, day)]));
            }
        }
    }

    private NaiveDeadline Begin(string duty, string begun, string row, DateOnly start, List<string> ledger) => new()
    {
        Duty = duty,
        Ordinal = Deadlines.Count(c => c.Duty == duty) + 1,
        Instance = Instance,
        Begun = begun,
        Row = row,
        Start = start,
        Ledger = ledger,
    };

    private static void End(IEnumerable<NaiveDeadline> deadlines, DateOnly on, bool stopped)
    {
        foreach (var deadline in deadlines.Where(c => c.Ended is null).ToList())
        {
            (deadline.Ended, deadline.Stopped) = (on, stopped);
            deadline.Ledger = [.. deadline.Ledger, Line(LedgerEntryKind.Meet, on)];
        }
    }

    private List<string> Lines()
    {
        List<string> lines = [Line(LedgerEntryKind.Start, AcceptedOn!.Value)];
        if (traits.Complex)
        {
            lines.Add(Line(LedgerEntryKind.MarkComplex, AcceptedOn.Value, complexity: Complexity.Complex));
        }

        if (ComplexOn is { } marked && (Criteria >= 2 || !traits.Complex))
        {
            lines.Add(
                Line(LedgerEntryKind.MarkComplex, marked, complexity: Criteria >= 2 ? Complexity.EspeciallyComplex : Complexity.Complex));
        }

        lines.AddRange(Pauses.SelectMany(p => new[] { Line(LedgerEntryKind.Pause, p.From), Line(LedgerEntryKind.Resume, p.To) }));
        lines.AddRange(SuspendedOn is { } since ? [Line(LedgerEntryKind.Pause, since)] : []);
        lines.AddRange(Extensions.Select(e => Line(LedgerEntryKind.Extend, e.On, e.Until)));
        return lines;
    }

    public static string Line(LedgerEntryKind happened, DateOnly on, DateOnly? until = null, Complexity complexity = Complexity.Ordinary) =>
        $"{happened} {on:O} {until:O} {complexity}";
}
