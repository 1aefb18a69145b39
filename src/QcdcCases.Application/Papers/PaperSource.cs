using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.Reception;

namespace QcdcCases.Application.Papers;

/// <summary>A record from which papers are written, with what decides which papers fit it.</summary>
/// <param name="UnitId">The unit of the record.</param>
/// <param name="CaseId">The case whose page shows the history of the paper.</param>
/// <param name="Owners">The letters or visits whose people a paper may name, the first one first.</param>
/// <param name="Facts">What every paper about the record says.</param>
internal sealed record PaperSource(
    Guid Id, Guid UnitId, Guid? CaseId, IReadOnlyList<Guid> Owners, PaperRecord Record, PaperFacts Facts)
{
    /// <summary>The outcomes and steps of the record by the paper that belongs with them.</summary>
    public required Func<PaperForm, PaperStep?> StepOf { get; init; }

    /// <summary>Returns the facts of one paper.</summary>
    public PaperFacts FactsOf(PaperForm form) => Facts with { Step = StepOf(form) };

    /// <param name="about">The first case of the letter, with its steps.</param>
    /// <param name="dueOn">The last day of resolution of that case.</param>
    public static PaperSource Of(Letter letter, Case? about, DateOnly? dueOn, Letterhead letterhead) => new(
        letter.Id,
        letter.UnitId,
        about?.Id,
        [letter.Id],
        new PaperRecord(PaperSubject.Letter, letter.Kind) { Instance = letter.Instance, Outcome = letter.Processing?.Outcome },
        FactsOf(letter, letterhead) with
        {
            AcceptedOn = AcceptedOn(letter, about),
            DueOn = AcceptedOn(letter, about) is null ? null : dueOn,
        })
    {
        StepOf = form => letter.Processing is { } done && (form.Outcome is null || form.Outcome == done.Outcome)
            ? new PaperStep(done.On, done.Ground, done.Reason, done.Receiver, done.ReplyBy)
            : null,
    };

    /// <param name="letter">The first letter of the present instance that the caller may read.</param>
    /// <param name="visit">The first visit about the case that the caller may read.</param>
    /// <param name="open">The steps that the procedure allows next.</param>
    public static PaperSource Of(
        Case about, Letter? letter, Visit? visit, IReadOnlyCollection<CaseEvent> open, DateOnly? dueOn, Letterhead letterhead)
    {
        List<CaseStep> steps = [.. about.EffectiveSteps.Where(s => s.Instance == about.Instance)];
        var facts = letter is not null ? FactsOf(letter, letterhead)
            : visit is not null ? FactsOf(visit, letterhead)
            : new PaperFacts { Letterhead = letterhead };
        return new(
            about.Id,
            about.UnitId,
            about.Id,
            letter is not null ? [letter.Id] : visit is not null ? [visit.Id] : [],
            new PaperRecord(PaperSubject.Case, about.Kind)
            {
                Instance = about.Instance,
                Taken = [.. steps.Select(s => s.Event)],
                Open = open,
            },
            facts with
            {
                Kind = about.Kind,
                Instance = about.Instance,
                Field = FieldOnPaper(about.Field),
                Matter = about.Title,
                AcceptedOn = about.AcceptedOn,
                DueOn = about.AcceptedOn is null ? null : dueOn,
                Visit = null,
            })
        {
            StepOf = form => steps.LastOrDefault(s => s.Event == form.Step) is { } step
                ? new PaperStep(
                    step.On, step.Ground, step.Reason, step.Receiver, step.Until, step.LegalBasis, step.Result,
                    step.Criteria.Count == 0 ? null : step.Criteria, step.Consequences)
                : null,
        };
    }

    public static PaperSource Of(Visit visit, Letterhead letterhead)
    {
        VisitFollowUp[] followed =
        [
            .. visit.RefusalNoticeOn is null ? [] : new[] { VisitFollowUp.RefusalSent },
            .. visit.CitizenToldOn is null ? [] : new[] { VisitFollowUp.CitizenTold },
        ];
        return new(
            visit.Id,
            visit.UnitId,
            visit.CaseId,
            [visit.Id],
            new PaperRecord(PaperSubject.Visit, visit.Classification)
            {
                Result = visit.Result,
                HasPapers = LinesOf(visit.PapersTakenIn).Count > 0,
                RefusedInWriting = visit.RefusalGround is { } code && RefusalGrounds.Find(code, visit.ReceivedOn) is { InWriting: true },
                Followed = followed,
            },
            FactsOf(visit, letterhead))
        {
            StepOf = form => form.FollowUp switch
            {
                VisitFollowUp.RefusalSent when visit.RefusalNoticeOn is { } on => new PaperStep(on),
                VisitFollowUp.CitizenTold when visit.CitizenToldOn is { } on => new PaperStep(on),
                _ => null,
            },
        };
    }

    /// <param name="visits">The visits of the session in the order of the register.</param>
    public static PaperSource Of(ReceptionSession session, IReadOnlyList<Visit> visits, Letterhead letterhead) => new(
        session.Id,
        session.UnitId,
        CaseId: null,
        [.. visits.Select(v => v.Id)],
        new PaperRecord(PaperSubject.Session),
        new PaperFacts
        {
            Letterhead = letterhead,
            ReceivedOn = session.HeldOn,
            Session = new(
                session.HeldOn, session.Kind, session.Receiver, session.HeadOffice, session.ReceiverName, [.. visits.Select(OnPaper)]),
        })
    {
        StepOf = _ => null,
    };

    private static DateOnly? AcceptedOn(Letter letter, Case? about) =>
        letter.Processing is { Outcome: ProcessingOutcome.Accepted } done ? about?.AcceptedOn ?? done.On : null;

    private static PaperFacts FactsOf(Letter letter, Letterhead letterhead) => new()
    {
        Letterhead = letterhead,
        Owner = letter.Id,
        Number = letter.Number,
        Year = letter.ReceivedOn.Year,
        Kind = letter.Kind,
        Instance = letter.Instance,
        Field = FieldOnPaper(letter.Field),
        Matter = letter.Summary,
        ReceivedOn = letter.ReceivedOn,
        Channel = letter.Channel,
        ForwardedBy = letter.ForwardedBy,
        People = letter.Signatories,
        ProcessingDueOn = letter.ProcessingDueOn,
    };

    private static PaperFacts FactsOf(Visit visit, Letterhead letterhead) => new()
    {
        Letterhead = letterhead,
        Owner = visit.Id,
        Number = visit.Number,
        Year = visit.ReceivedOn.Year,
        Kind = visit.Classification,
        Matter = visit.Matter,
        ReceivedOn = visit.ReceivedOn,
        People = visit.People,
        PapersTakenIn = LinesOf(visit.PapersTakenIn),
        Visit = OnPaper(visit),
    };

    private static VisitOnPaper OnPaper(Visit visit) => new(
        visit.Id,
        visit.Number,
        visit.People,
        visit.Classification,
        visit.Matter,
        visit.Result,
        PaperWords.RefusalGround(visit.RefusalGround, visit.ReceivedOn),
        visit.EarlierResolver,
        visit.CompetentBody,
        visit.FollowUp);

    private static string? FieldOnPaper(string code) => PaperWords.Field(code);

    private static List<string> LinesOf(string? text) =>
        [.. (text ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}
