using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Sessions and visits.</summary>
internal sealed partial class JournalCheck
{
    private void CheckSession(SessionLine session)
    {
        var place = PlaceOfNew(index.Sessions, session.Key);
        if (place < 0 || !isClean)
        {
            return;
        }

        Happened(session.On, "on");
        Report(SessionOpening.CheckAnnounced(session.AnnouncedOn, session.On));
        var unit = MineOn(session.Unit, session.On);
        CheckHandOvers(session, session.Unit);
        if (session.ClosedAt is { } closedAt)
        {
            Happened(closedAt, "closedAt");
            Report(OfficeClock.DayOf(closedAt) < session.On ? RegisterRefusals.ClosedBeforeSession() : null);
        }

        if (isClean && unit is not null)
        {
            ref var slot = ref Accept(index.Sessions, place);
            (slot.TookPlace, slot.Unit, slot.On, slot.Kind, slot.Receiver, slot.HeadOffice) = (
                session.Held is not false,
                unit.Place,
                session.On,
                session.Kind,
                session.Receiver,
                session.HeadOffice);
        }
    }

    private void CheckVisit(VisitLine visit)
    {
        var place = PlaceOfNew(index.Visits, visit.Key);
        if (place < 0 || !isClean)
        {
            return;
        }

        var (unit, on) = visit.Session is null ? BareDay(visit) : DayOfSession(visit);
        var about = PlaceOf(index.Cases, visit.Case, "case");
        var letter = PlaceOf(index.Letters, visit.Letter, "letter");
        CheckHandOvers(visit, unit?.Key);
        CheckNames(visit.Matter, visit.Visitors, "visitors");
        var came = visit.Visitors?.Count(p => p.Role is not PersonRole.Respondent) ?? 0;
        Report(VisitLimits.Check(visit.ToEntry(null, null, []), came, visit.Letter is not null));
        foreach (var (happened, followedOn, member) in visit.FollowUps)
        {
            Happened(followedOn, member);
            var refusal = Visit.CheckFollowUp(happened, visit.Result, on, followedOn);
            Report(refusal is null ? null : refusal with { Field = member });
        }

        if (!isClean || unit is null)
        {
            return;
        }

        var number = ReserveNumber(index.Numbers.Of(unit.Place, RegisterBook.Visits, on.Year), visit.BookNumber);
        if (isClean)
        {
            ref var slot = ref Accept(index.Visits, place);
            (slot.On, slot.Number, slot.HasLetter, slot.Case) = (on, number, visit.Letter is not null, about + 1);
            slot.IsRefused = visit.Result is VisitResult.Refused;
            if (visit.Voided is null)
            {
                SetReceiptFromVisit(about, on);
                CountVisitOfSession(visit);
            }

            index.Link(index.Visits, place, index.Cases, about);
            index.Link(index.Visits, place, index.Letters, letter);
            Denounced(index.Visits, place, visit.Classification, visit.Visitors);
        }
    }

    /// <summary>Marks a record that is a denunciation, or names a person who is sealed in the source register.</summary>
    private void Denounced(SlotTable table, int place, CaseKind? kind, IReadOnlyList<PersonRecord>? people)
    {
        if (kind is CaseKind.Denunciation || people?.Any(p => p.IsSealed) is true)
        {
            index.Denounce(table, place);
        }
    }

    private void CountVisitOfSession(VisitLine visit)
    {
        if (visit.Session is not null)
        {
            index.Sessions[PlaceOf(index.Sessions, visit.Session, "session")].NewVisits++;
        }
    }

    /// <summary>Returns the unit and day of a visit's session.</summary>
    private (UnitNode? Unit, DateOnly On) DayOfSession(VisitLine visit)
    {
        Report((visit.Unit, visit.On, visit.Kind) switch
        {
            ({ }, _, _) => RegisterRefusals.EitherOr("unit", "session"),
            (_, { }, _) => RegisterRefusals.EitherOr("on", "session"),
            (_, _, { }) => RegisterRefusals.EitherOr("kind", "session"),
            _ => null,
        });
        var place = PlaceOf(index.Sessions, visit.Session, "session");
        if (place < 0)
        {
            return default;
        }

        ref var session = ref index.Sessions[place];
        Report(session.TookPlace ? null : ReceptionSession.NotHeld("session"));
        return (index.Units[session.Unit], session.On);
    }

    /// <summary>Returns the unit and day of a visit without a session.</summary>
    private (UnitNode? Unit, DateOnly On) BareDay(VisitLine visit)
    {
        if (visit.Unit is null)
        {
            Report(RegisterRefusals.OneOf("session", "unit"));
            return default;
        }

        Report(visit.On is null ? LineRefusals.FieldMissing with { Field = "on" } : null);
        Report(visit.Kind is null ? LineRefusals.FieldMissing with { Field = "kind" } : null);
        if (visit.On is not { } on)
        {
            return default;
        }

        Happened(on, "on");
        return (MineOn(visit.Unit, on), on);
    }

    /// <summary>Checks that the search text fits its column.</summary>
    private void CheckNames(string? text, IReadOnlyList<PersonRecord>? people, string field)
    {
        if (people is not null && (text?.Length ?? 0) + people.Sum(p => p.Name.Length + 1) > TextLength.Prose * 2)
        {
            Report(RegisterRefusals.TooManyNames(field));
        }
    }

    private void SetReceiptFromVisit(int about, DateOnly on)
    {
        if (about >= 0)
        {
            ref var seen = ref index.Cases[about];
            seen.NewVisits++;
            seen.EarliestReceipt = Earlier(seen.EarliestReceipt, on);
        }
    }

    private static DateOnly Earlier(DateOnly? one, DateOnly other) => one is { } first && first < other ? first : other;
}
