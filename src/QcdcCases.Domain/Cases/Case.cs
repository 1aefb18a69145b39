using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Domain.Cases;

/// <summary>
/// A case (vụ việc): the matter that visits and letters are about. Its state, deadlines and figures follow from its steps.
/// </summary>
public sealed partial class Case : HeldRecord, IVoidable
{
    private readonly List<CaseStep> steps = [];
    private (CalendarHistory Calendars, int Steps, CaseTimeline Story)? cachedTimeline;

    private Case()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The register of origin; see <see cref="Origin"/>.</summary>
    public string Source { get; private init; } = null!;

    /// <summary>The stable key in the register of origin.</summary>
    public string Key { get; private init; } = null!;

    public CaseKind Kind { get; private set; }

    public string Field { get; private set; } = null!;

    public string Title { get; private set; } = null!;

    /// <summary>The instance in which the case was opened, 1 or 2; null where the imported register has no value, which means 1.</summary>
    public int? OpenedInstance { get; private set; }

    /// <summary>
    /// The case that this one continues: second instance, continued denunciation, or a complaint that became a denunciation.
    /// </summary>
    public Guid? PreviousId { get; private init; }

    /// <summary>Several people complain or denounce together.</summary>
    public bool? Group { get; private set; }

    /// <summary>Vụ việc phức tạp, fixed in writing (NĐ 124/2020 Đ3a).</summary>
    public bool? Complex { get; private set; }

    /// <summary>Vùng sâu, vùng xa đi lại khó khăn (Law 02/2011 Đ28).</summary>
    public bool? Remote { get; private set; }

    /// <summary>Tồn đọng, kéo dài.</summary>
    public bool? Protracted { get; private set; }

    /// <summary>
    /// The complaint is against a disciplinary decision on an official (Law 02/2011 Đ47) and has separate limits and rules.
    /// </summary>
    public bool? Disciplinary { get; private set; }

    /// <summary>
    /// The disciplinary decision is a dismissal (buộc thôi việc): the second complaint has a longer window (Law 02/2011 Đ48).
    /// </summary>
    public bool? Dismissal { get; private set; }

    /// <summary>The officer to whom the case is assigned.</summary>
    public Guid? AssigneeId { get; private set; }

    public CaseStatus Status { get; private set; }

    /// <summary>The present instance.</summary>
    public int Instance { get; private set; }

    public DateOnly? AcceptedOn { get; private set; }

    /// <summary>
    /// The last lawful day of the present instance while its deadline runs; null when closed, not accepted, suspended, or a petition.
    /// Projected from the stored deadline for lists (<see cref="ProjectDeadlines"/>).
    /// </summary>
    public DateOnly? DueOn { get; private set; }

    public DateOnly? FirstClosedOn { get; private set; }

    public DateOnly? SecondClosedOn { get; private set; }

    public DateOnly? ClosedOn(int instance) => instance == 2 ? SecondClosedOn : FirstClosedOn;

    public string Search { get; private set; } = null!;

    /// <inheritdoc cref="IVoidable.Voided"/>
    public Voiding? Voided { get; private set; }

    /// <summary>All recorded steps, including superseded ones, in the order of recording.</summary>
    public IReadOnlyList<CaseStep> Steps => steps;

    /// <summary>The effective steps (not superseded), in the order in which they happened.</summary>
    public IEnumerable<CaseStep> EffectiveSteps => steps.Where(s => s.SupersededBy is null).OrderBy(s => s.Place);

    public static Case Open(Guid id, Origin origin, CaseOpening opening)
    {
        var opened = new Case
        {
            Id = id,
            Source = origin.Source,
            Key = origin.Key,
            Kind = opening.Kind,
            OpenedInstance = opening.Instance,
            PreviousId = opening.PreviousId,
        };
        opened.EnterInBookOf(opening.UnitId);
        opened.Describe(opening.Description);
        opened.UpdateProjection(CaseState.Initial(opening.Kind, opening.Instance ?? 1));
        return opened;
    }

    /// <summary>
    /// Changes kind and instance after the letter was reclassified by its content (TT 05/2021 Đ6). Refused once the case has an effective
    /// step.
    /// </summary>
    public Refusal? Reclassify(CaseKind kind, int instance)
    {
        if (EffectiveSteps.Any())
        {
            return CaseRefusals.HasSteps();
        }

        (Kind, OpenedInstance) = (kind, instance);
        UpdateProjection(CaseState.Initial(kind, instance));
        return null;
    }

    /// <summary>The state that follows from the effective steps.</summary>
    public CaseState State =>
        EffectiveSteps.Aggregate(CaseState.Initial(Kind, OpenedInstance ?? 1), (state, step) => Procedure.Replay(state, step.ToEntry()));

    /// <summary>Returns the timeline of the effective steps. The result is cached until the case or the calendar history changes.</summary>
    public CaseTimeline GetTimeline(CalendarHistory calendars)
    {
        if (cachedTimeline is not { } last || last.Calendars != calendars || last.Steps != steps.Count)
        {
            cachedTimeline = last = (calendars, steps.Count, CaseTimeline.Of(this, Traits, calendars));
        }

        return last.Story;
    }

    /// <summary>Appends the next step.</summary>
    /// <param name="firstSeenOn">The day of the first visit or letter about the case, if any: no outcome may precede this receipt.</param>
    /// <param name="context">The context of a step entered at the counter; null for an imported step, to which guards do not apply.</param>
    public Refusal? AppendStep(CaseStepEntry entry, DateOnly? firstSeenOn, StepContext? context = null)
    {
        var state = State;
        if (Procedure.ApplyChecked(state, entry, firstSeenOn).IsRefused(out var refusal, out var next))
        {
            return refusal;
        }

        if (context is not null && Procedure.Check(state, entry, CompleteContext(context)) is { } broken)
        {
            return broken;
        }

        steps.Add(CaseStep.Create(Id, steps.Count + 1, Procedure.InstanceOf(state, entry), entry, context?.ActorId));
        UpdateProjection(next);
        return null;
    }

    /// <summary>Replaces the last effective step with the given entry, or removes it when the entry is null.</summary>
    public Refusal? CorrectLast(CaseStepEntry? entry, DateOnly? firstSeenOn, StepContext? context = null)
    {
        if (EffectiveSteps.LastOrDefault() is not { } last)
        {
            return CaseRefusals.NoStep();
        }

        last.Supersede(steps.Count + 1);
        cachedTimeline = null;
        if (entry is null)
        {
            UpdateProjection(State);
            return null;
        }

        var refusal = AppendStep(entry, firstSeenOn, context);
        if (refusal is null)
        {
            steps[^1].TakePlaceOf(last);
            cachedTimeline = null;
        }

        return refusal;
    }

    /// <summary>Returns an effective step by its number.</summary>
    public Result<CaseStep> FindEffective(int sequence) =>
        EffectiveSteps.FirstOrDefault(s => s.Sequence == sequence) is { } step ? step
        : steps.Exists(s => s.Sequence == sequence) ? CaseRefusals.StepSuperseded()
        : CaseRefusals.StepNotFound();

    /// <summary>Makes a correction of this case: the replaced step is superseded, the others stay.</summary>
    public Refusal? Make(StepCorrection correction, CaseStep replaced)
    {
        if (correction.Refusal is { } refusal)
        {
            return refusal;
        }

        var recorded = steps.Count;
        replaced.Supersede(recorded + 1);
        steps.AddRange(correction.Corrected.steps.Where(s => s.Sequence > recorded));
        UpdateProjection(State);
        return null;
    }

    /// <summary>Returns a copy of the case with other steps, to evaluate them; it is never stored.</summary>
    internal Case WithSteps(IEnumerable<CaseStep> others)
    {
        var copy = new Case
        {
            Id = Id,
            Source = Source,
            Key = Key,
            UnitId = UnitId,
            Kind = Kind,
            OpenedInstance = OpenedInstance,
            PreviousId = PreviousId,
        };
        copy.Describe(Description);
        copy.steps.AddRange(others);
        return copy;
    }

    /// <summary>Assigns the case to an officer, or returns it to the unit's worklist.</summary>
    public Refusal? Assign(Guid? assigneeId)
    {
        if (Status is CaseStatus.Closed)
        {
            return CaseRefusals.Closed();
        }

        AssigneeId = assigneeId;
        return null;
    }

    /// <summary>
    /// Moves the case to a colleague, also when it is closed: a hand-over moves everything that is still owed, whatever the state.
    /// </summary>
    public void Reassign(Guid to) => AssigneeId = to;

    /// <summary>Returns the case to the unit's worklist, whatever its status.</summary>
    public void Unassign() => AssigneeId = null;

    public void SetVoided(Voiding? voiding) => Voided = voiding;

    /// <summary>Stores the calendar revision on the steps that have none yet, because they were recorded under it.</summary>
    public void SetCalendarRevision(int revision)
    {
        foreach (var step in steps.Where(s => s.CalendarRevision == 0))
        {
            step.SetCalendarRevision(revision);
        }
    }

    /// <summary>Projects the due day of the stored deadlines, by which lists are ordered. Only the writer of deadlines calls it.</summary>
    public void ProjectDeadlines(IEnumerable<Deadline> deadlines) => DueOn = deadlines
        .FirstOrDefault(d => d.Duty == DeadlineKinds.Resolution.Code && d.EndedOn is null && d.Instance == Instance)?.DueOn;

    /// <summary>Recomputes the stored state from the effective steps by the current rules.</summary>
    public void RecomputeState() => UpdateProjection(State);

    /// <summary>Adds the facts of the case itself to the given context.</summary>
    public StepContext CompleteContext(StepContext context) => context with
    {
        Group = Group is true,
        Traits = Traits,
        PendingResponses = PendingResponse.Of(EffectiveSteps.Select(s => s.ToEntry())),
        FirstDueOn = GetTimeline(context.Calendars).LastDay(1),
        RedactionBy = EffectiveSteps.LastOrDefault(s => s.Event is CaseEvent.RedactionConfirmed)?.RecordedBy,
    };

    private void UpdateProjection(CaseState state)
    {
        (Status, Instance, AcceptedOn) = (state.Status, state.Instance, state.AcceptedOn);
        (FirstClosedOn, SecondClosedOn) = (state.FirstClosedOn, state.SecondClosedOn);
        cachedTimeline = null;
        ProjectNotable();
    }
}
