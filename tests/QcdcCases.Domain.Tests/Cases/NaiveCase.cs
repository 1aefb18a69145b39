using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Tests.Procedures;

namespace QcdcCases.Domain.Tests.Cases;

/// <summary>A clock as the naive telling has it; what moves a resolution is copied while the clock runs.</summary>
internal sealed class NaiveClock
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

/// <summary>
/// A case told a second time, with plain fields and the law entered by hand: the order of steps, what each leaves behind, and the clocks.
/// It asks the product for nothing but the words of its enumerations.
/// </summary>
/// <param name="opened">The instance in which it was opened.</param>
internal sealed class NaiveCase(CaseKind kind, int opened, CaseTraits traits)
{
    private bool cameFromFirst;

    public CaseStatus Status { get; private set; } = CaseStatus.Received;

    public int Instance { get; private set; } = opened;

    public DateOnly? LastOn { get; private set; }

    public DateOnly? AcceptedOn { get; private set; }

    public DateOnly? SuspendedOn { get; private set; }

    public List<(DateOnly From, DateOnly To)> Pauses { get; private set; } = [];

    public List<(DateOnly On, DateOnly Until, string Papers)> Extensions { get; private set; } = [];

    public Dictionary<int, DateOnly> ClosedOn { get; } = [];

    public DateOnly? ComplexOn { get; private set; }

    public int Criteria { get; private set; }

    public DateOnly? DialogueOn { get; private set; }

    public bool DialogueHeld { get; private set; }

    public DateOnly? SentOn { get; private set; }

    public DateOnly? FirstSentOn { get; private set; }

    public bool Redacted { get; private set; }

    public bool CameFromReview { get; private set; }

    public ProtectionStatus Protection { get; private set; }

    public CaseStatus? BeforeSuspension { get; private set; }

    public List<NaiveClock> Clocks { get; } = [];

    public bool Closed => ClosedOn.ContainsKey(Instance);

    public bool HasFirstRound => Instance == 1 || cameFromFirst;

    /// <summary>The instance in which a step lies.</summary>
    public int InstanceOf(CaseStepEntry step)
    {
        var isSecondResult = step.Result is CaseResult.Confirmed or CaseResult.AnnulledOrChanged;
        var isResolvedAgain = Status == CaseStatus.UnderReview && step.Event == CaseEvent.Accepted;
        return step.Instance ?? (isSecondResult || isResolvedAgain ? 2 : Instance);
    }

    /// <summary>The code of the rule of order that a well-formed step breaks, or null.</summary>
    public string? Refuses(CaseStepEntry step)
    {
        var instance = InstanceOf(step);
        if (step.On < LastOn)
        {
            return "case.step_out_of_order";
        }

        if (instance < Instance)
        {
            return "case.instance_over";
        }

        if (ProtectionOf(step) is { } protection)
        {
            return kind == CaseKind.Denunciation && LawfulStep.Words(protection.From).Contains(Code.Of(Protection))
                ? null
                : "case.step_not_open";
        }

        var finds = instance > Instance ? CaseStatus.Received : Status;
        return Law.Find(kind, finds, step.Event) is null || (step.Event == CaseEvent.Accepted && ClosedOn.ContainsKey(instance))
            ? "case.step_not_open"
            : null;
    }

    /// <summary>Takes a step that is in order.</summary>
    public void Tell(CaseStepEntry step)
    {
        if (InstanceOf(step) > Instance)
        {
            BeginSecond();
        }

        LastOn = step.On;
        if (ProtectionOf(step) is { } protection)
        {
            Protection = LawfulStep.Word<ProtectionStatus>(protection.To);
            return;
        }

        var law = Law.Find(kind, Status, step.Event)!;
        var goesOn = GoesOn(step);
        var resolution = Clocks.Find(c => c.Duty == "resolution" && c.Ended is null);
        if (step.Event is CaseEvent.Accepted or CaseEvent.TakenOver)
        {
            End(resolution is null ? [] : [resolution], step.On, stopped: true);
        }

        var before = Status;
        if (!goesOn)
        {
            Status = law.Back ? BeforeSuspension ?? CaseStatus.Accepted : law.Next ?? Status;
            Leave(step, before);
        }

        if (resolution is { Ended: null } && resolution.Instance == Instance)
        {
            resolution.Ledger = Lines();
        }

        if (!goesOn)
        {
            Count(law, step);
        }
    }

    /// <summary>A withdrawal of a part, or one in spite of which a denunciation is resolved.</summary>
    public static bool GoesOn(CaseStepEntry step) => step.Partial ||
        (step.Event == CaseEvent.Withdrawn && step.More.Ground is { } ground &&
            LawfulStep.Words(GroundLaw.GoesOnInSpiteOfWithdrawal).Contains(Code.Of(ground)));

    private static (string Event, string From, string To)? ProtectionOf(CaseStepEntry step) => DenunciationLaw.Protection
        .Where(p => p.Event == Code.Of(step.Event)).Select(p => ((string, string, string)?)(p.Event, p.From, p.To)).FirstOrDefault();

    /// <summary>
    /// The second round finds the case received; what the first one left is the protection, and when its decision was sent.
    /// </summary>
    private void BeginSecond()
    {
        (Instance, CameFromReview, cameFromFirst, FirstSentOn) = (2, Status == CaseStatus.UnderReview, true, SentOn);
        (Status, AcceptedOn, SuspendedOn, BeforeSuspension) = (CaseStatus.Received, null, null, null);
        (Pauses, Extensions, ComplexOn, Criteria) = ([], [], null, 0);
        (DialogueOn, DialogueHeld, SentOn, Redacted) = (null, false, null, false);
    }

    private void Leave(CaseStepEntry step, CaseStatus before)
    {
        switch (step.Event)
        {
            case CaseEvent.Accepted or CaseEvent.TakenOver:
                (AcceptedOn, SuspendedOn, Pauses, Extensions, ComplexOn, Criteria) = (step.On, null, [], [], null, 0);
                break;
            case CaseEvent.Extended:
                Mark(step, always: false);
                Extensions.Add((step.On, step.Until!.Value, step.DocumentNo ?? string.Empty));
                break;
            case CaseEvent.ComplexFixed:
                Mark(step, always: true);
                break;
            case CaseEvent.Suspended:
                (SuspendedOn, BeforeSuspension) = (step.On, before);
                break;
            case CaseEvent.Resumed:
                Resume(step.On);
                break;
            case CaseEvent.DialogueNotified:
                DialogueOn = step.Until;
                break;
            case CaseEvent.DialogueHeld:
                DialogueHeld = true;
                break;
            case CaseEvent.Sent:
                SentOn ??= step.On;
                break;
            case CaseEvent.RedactionConfirmed:
                Redacted = true;
                break;
            case CaseEvent.Withdrawn or CaseEvent.Terminated:
                Resume(step.On);
                ClosedOn.TryAdd(Instance, step.On);
                break;
            case CaseEvent.Decided or CaseEvent.Answered or CaseEvent.Closed:
                ClosedOn.TryAdd(Instance, step.On);
                break;
            default:
                break;
        }
    }

    private void Resume(DateOnly on)
    {
        if (SuspendedOn is { } since)
        {
            Pauses = [.. Pauses, (since, on)];
            SuspendedOn = null;
        }
    }

    private void Mark(CaseStepEntry step, bool always)
    {
        var named = step.More.Criteria?.ToHashSet().Count ?? 0;
        if (always || named > 0)
        {
            ComplexOn ??= step.On;
            Criteria = named > Criteria ? named : Criteria;
        }
    }

    private void Count(LawfulStep law, CaseStepEntry step)
    {
        var met = LawfulStep.Words(law.Meets);
        var stops = LawfulStep.Words(law.Stops);
        End(Clocks.Where(c => met.Contains(c.Duty)), step.On, stopped: false);
        End(Clocks.Where(c => law.EndsAll || stops.Contains(c.Duty)), step.On, stopped: true);
        foreach (var duty in LawfulStep.Words(law.Begins).Where(d => d == "resolution" || step.More.Watched))
        {
            var start = DutyLaw.FromNamedDay.Contains(duty) ? step.Until : step.On;
            if (start is { } day && DutyLaw.Row(kind, duty, Instance, traits) is { } row && DutyLaw.Since[row] <= day)
            {
                Clocks.Add(new NaiveClock
                {
                    Duty = duty,
                    Ordinal = Clocks.Count(c => c.Duty == duty) + 1,
                    Instance = Instance,
                    Begun = Code.Of(step.Event),
                    Row = row,
                    Start = day,
                    Ledger = duty == "resolution" ? Lines() : [Line(ClockEntryKind.Start, day)],
                });
            }
        }
    }

    private static void End(IEnumerable<NaiveClock> clocks, DateOnly on, bool stopped)
    {
        foreach (var clock in clocks.Where(c => c.Ended is null).ToList())
        {
            (clock.Ended, clock.Stopped) = (on, stopped);
            clock.Ledger = [.. clock.Ledger, Line(ClockEntryKind.Meet, on)];
        }
    }

    private List<string> Lines()
    {
        List<string> lines = [Line(ClockEntryKind.Start, AcceptedOn!.Value)];
        if (traits.Complex)
        {
            lines.Add(Line(ClockEntryKind.MarkComplex, AcceptedOn.Value, complexity: Complexity.Complex));
        }

        if (ComplexOn is { } marked && (Criteria >= 2 || !traits.Complex))
        {
            lines.Add(
                Line(ClockEntryKind.MarkComplex, marked, complexity: Criteria >= 2 ? Complexity.EspeciallyComplex : Complexity.Complex));
        }

        lines.AddRange(Pauses.SelectMany(p => new[] { Line(ClockEntryKind.Pause, p.From), Line(ClockEntryKind.Resume, p.To) }));
        lines.AddRange(SuspendedOn is { } since ? [Line(ClockEntryKind.Pause, since)] : []);
        lines.AddRange(Extensions.Select(e => Line(ClockEntryKind.Extend, e.On, e.Until)));
        return lines;
    }

    public static string Line(ClockEntryKind happened, DateOnly on, DateOnly? until = null, Complexity complexity = Complexity.Ordinary) =>
        $"{happened} {on:O} {until:O} {complexity}";
}
