using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Cases;

/// <summary>
/// A case (vụ việc): what visits and letters are about. Its story is its steps; everything else about it follows from them.
/// </summary>
public sealed class Case
{
    private readonly List<CaseStep> steps = [];
    private (CalendarHistory Calendars, int Steps, CaseTimeline Story)? told;

    private Case()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>The register it came from; see <see cref="Origin"/>.</summary>
    public string Source { get; private init; } = null!;

    /// <summary>Its stable key there.</summary>
    public string Key { get; private init; } = null!;

    /// <summary>The unit that resolves it.</summary>
    public Guid UnitId { get; private init; }

    public CaseKind Kind { get; private set; }

    public string Field { get; private set; } = null!;

    public string Title { get; private set; } = null!;

    /// <summary>The instance in which it was opened, 1 or 2; null where the old book does not say, which means 1.</summary>
    public int? OpenedInstance { get; private set; }

    /// <summary>The case it continues: second instance, continued denunciation, a complaint turned denunciation.</summary>
    public Guid? PreviousId { get; private init; }

    /// <summary>Several people complain or denounce together.</summary>
    public bool? Group { get; private set; }

    /// <summary>Vụ việc phức tạp, fixed in writing (NĐ 124/2020 Đ3a).</summary>
    public bool? Complex { get; private set; }

    /// <summary>Vùng sâu, vùng xa đi lại khó khăn (Law 02/2011 Đ28).</summary>
    public bool? Remote { get; private set; }

    /// <summary>Tồn đọng, kéo dài.</summary>
    public bool? Protracted { get; private set; }

    /// <summary>Against a disciplinary decision on an official (Law 02/2011 Đ47): limits and rules of its own.</summary>
    public bool? Disciplinary { get; private set; }

    /// <summary>That decision is a dismissal (buộc thôi việc): the second complaint has a longer window (Law 02/2011 Đ48).</summary>
    public bool? Dismissal { get; private set; }

    /// <summary>The officer who has it on the worklist.</summary>
    public Guid? AssigneeId { get; private set; }

    public CaseStatus Status { get; private set; }

    /// <summary>The instance it is in now.</summary>
    public int Instance { get; private set; }

    public DateOnly? AcceptedOn { get; private set; }

    /// <summary>
    /// The last lawful day of the present instance while its deadline runs: null when closed, not accepted, suspended, or a petition. What
    /// lists need of the stored deadline (<see cref="ShowDeadlines"/>).
    /// </summary>
    public DateOnly? DueOn { get; private set; }

    public DateOnly? FirstClosedOn { get; private set; }

    public DateOnly? SecondClosedOn { get; private set; }

    public DateOnly? ClosedOn(int instance) => instance == 2 ? SecondClosedOn : FirstClosedOn;

    public string Search { get; private set; } = null!;

    /// <summary>Every step ever recorded, superseded ones too, in the order of recording.</summary>
    public IReadOnlyList<CaseStep> Steps => steps;

    /// <summary>The steps that stand, in the order in which they happened.</summary>
    public IEnumerable<CaseStep> EffectiveSteps => steps.Where(s => s.SupersededBy is null).OrderBy(s => s.Sequence);

    public static Case Open(Guid id, Origin origin, CaseOpening opening)
    {
        var opened = new Case
        {
            Id = id,
            Source = origin.Source,
            Key = origin.Key,
            UnitId = opening.UnitId,
            Kind = opening.Kind,
            OpenedInstance = opening.Instance,
            PreviousId = opening.PreviousId,
        };
        opened.Describe(opening.Description);
        opened.UpdateProjection(CaseState.Fresh(opening.Kind, opening.Instance ?? 1));
        return opened;
    }

    /// <summary>What it is called and which traits it has.</summary>
    public CaseDescription Description => new(Field, Title, Group, Complex, Remote, Protracted, Disciplinary, Dismissal);

    /// <summary>The traits that its deadlines depend on.</summary>
    public CaseTraits Traits => CaseTraits.Of(Description);

    /// <summary>
    /// Writes or corrects what the case is called and which traits it has. Traits of a case that stands are changed by an act of their own
    /// only (<see cref="TraitChange"/>).
    /// </summary>
    public void Describe(CaseDescription description)
    {
        (Field, Title) = (description.Field, description.Title);
        (Group, Complex, Remote, Protracted) = (description.Group, description.Complex, description.Remote, description.Protracted);
        (Disciplinary, Dismissal) = (description.Disciplinary, description.Dismissal);
        Search = SearchText.Of(description.Title);
        told = null;
    }

    /// <summary>
    /// Follows its letter into another kind by content (TT 05/2021 Đ6); impossible once a step was taken in the old kind's procedure.
    /// </summary>
    public Refusal? Reclassify(CaseKind kind, int instance)
    {
        if (EffectiveSteps.Any())
        {
            return CaseRefusals.Begun();
        }

        (Kind, OpenedInstance) = (kind, instance);
        UpdateProjection(CaseState.Fresh(kind, instance));
        return null;
    }

    /// <summary>The state that follows from the steps that stand.</summary>
    public CaseState State =>
        EffectiveSteps.Aggregate(CaseState.Fresh(Kind, OpenedInstance ?? 1), (state, step) => Procedure.Replay(state, step.ToEntry()));

    /// <summary>Its steps that stand, told once: asked again, the same story is given until something of it changes.</summary>
    public CaseTimeline GetTimeline(CalendarHistory calendars)
    {
        if (told is not { } last || last.Calendars != calendars || last.Steps != steps.Count)
        {
            told = last = (calendars, steps.Count, CaseTimeline.Of(this, Traits, calendars));
        }

        return last.Story;
    }

    /// <summary>Takes the next step.</summary>
    /// <param name="firstSeenOn">The day of the first visit or letter about it, if any: no result lies before its receipt.</param>
    /// <param name="context">
    /// What is known around it, for a step at the counter; null for one from a book, which its guards do not bind.
    /// </param>
    public Refusal? Take(CaseStepEntry entry, DateOnly? firstSeenOn, StepContext? context = null)
    {
        var state = State;
        if (Procedure.Take(state, entry, firstSeenOn).IsRefused(out var refusal, out var next))
        {
            return refusal;
        }

        if (context is not null && Procedure.Check(state, entry, Known(context)) is { } broken)
        {
            return broken;
        }

        steps.Add(CaseStep.Take(Id, steps.Count + 1, Procedure.InstanceOf(state, entry), entry, context?.ActorId));
        UpdateProjection(next);
        return null;
    }

    /// <summary>Replaces the last step that stands with what really happened, or takes it back when nothing did.</summary>
    public Refusal? CorrectLast(CaseStepEntry? entry, DateOnly? firstSeenOn, StepContext? context = null)
    {
        if (EffectiveSteps.LastOrDefault() is not { } last)
        {
            return CaseRefusals.NoStep();
        }

        last.Supersede(steps.Count + 1);
        told = null;
        if (entry is null)
        {
            UpdateProjection(State);
            return null;
        }

        var refusal = Take(entry, firstSeenOn, context);
        if (refusal is null && last.On == entry.On)
        {
            // What ended on that day ended by the calendar of that time, whatever else is corrected.
            steps[^1].CountedBy(last.CalendarRevision);
            told = null;
        }

        return refusal;
    }

    /// <summary>Puts it on somebody's worklist, or back on the unit's.</summary>
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
    /// Notes the present revision of the calendar with the steps recorded since the last counting: they were recorded under it.
    /// </summary>
    public void CountedBy(int revision)
    {
        foreach (var step in steps.Where(s => s.CalendarRevision == 0))
        {
            step.CountedBy(revision);
        }
    }

    /// <summary>Shows of its stored deadlines what lists are ordered by. Only the writer of deadlines calls it.</summary>
    public void ShowDeadlines(IEnumerable<Deadline> deadlines) => DueOn = deadlines
        .FirstOrDefault(d => d.Duty == DeadlineKinds.Resolution.Code && d.EndedOn is null && d.Instance == Instance)?.DueOn;

    /// <summary>Stores the state that follows from the steps that stand by the rules as they are now, whatever was stored before.</summary>
    public void Retell() => UpdateProjection(State);

    /// <summary>What is known around, with what the case itself knows.</summary>
    public StepContext Known(StepContext context) => context with
    {
        Group = Group is true,
        Traits = Traits,
        Awaited = PendingResponse.By(EffectiveSteps.Select(s => s.ToEntry())),
        FirstDueOn = GetTimeline(context.Calendars).LastDay(1),
        RedactionBy = EffectiveSteps.LastOrDefault(s => s.Event is CaseEvent.RedactionConfirmed)?.RecordedBy,
    };

    private void UpdateProjection(CaseState state)
    {
        (Status, Instance, AcceptedOn) = (state.Status, state.Instance, state.AcceptedOn);
        (FirstClosedOn, SecondClosedOn) = (state.FirstClosedOn, state.SecondClosedOn);
        told = null;
    }
}
