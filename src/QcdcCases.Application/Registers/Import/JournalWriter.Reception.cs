using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Reception;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Sessions and visits.</summary>
internal sealed partial class JournalWriter
{
    private readonly HashSet<(Guid Unit, DateOnly On, HeadOffice? Office, Receiver Receiver)> headsDays = [];

    /// <summary>Marks that an existing session counts as a day of reception.</summary>
    public void AddExistingHeadDay(Guid unitId, DateOnly on, HeadOffice? office, Receiver receiver) =>
        headsDays.Add((unitId, on, office, receiver));

    private void Write(SessionLine line)
    {
        var place = PlaceToWrite(index.Sessions, line.Key);
        if (place < 0)
        {
            return;
        }

        var session = ReceptionSession.Open(index.Sessions.Head(place).Id, OriginOf(line), line.ToOpening(index.Units.Find(line.Unit)!.Id));
        if (line.ClosedAt is { } closedAt)
        {
            Accepted(session.Close(closedAt));
        }

        ApplyHandOvers(line, session);
        session.SetVoided(line.Voided?.ToVoiding());
        rowBuffer.Add(session);
        WriteDeadlines(RecordDeadlines.Of(session));

        // The first session of a unit's day, office and receiver counts as the day; the others do not.
        var isFirst =
            session.IsReceptionDay && headsDays.Add((session.BookUnitId, session.HeldOn, session.HeadOffice, session.Receiver));
        AddFacts(
            session,
            FactProjection.AtHolders(session, FactProjection.Session(session, index.Sessions[place].NewVisits == 0, isFirst)));
    }

    private void Write(VisitLine line)
    {
        var place = PlaceToWrite(index.Visits, line.Key);
        if (place < 0)
        {
            return;
        }

        if (index.IsDenounced(index.Visits, place))
        {
            PersonRecord.Hide(line.Visitors);
        }

        var visit = Record(line, place);
        visit.SetVoided(line.Voided?.ToVoiding());
        rowBuffer.Add(visit);
        WriteDeadlines(RecordDeadlines.Of(visit, OfficeOf(line)));
        WritePeople(visit.Id, line.Visitors);
        var about = index.Visits[place].Case - 1;
        AddFacts(
            visit,
            FactProjection.AtHolders(
                visit,
                [FactProjection.Visit(visit, about < 0 ? null : index.Field(index.Cases[about].Field), about < 0 || IsOnlyVisit(about))]));
    }

    private Visit Record(VisitLine line, int place)
    {
        ref var slot = ref index.Visits[place];
        var at = PlaceOf(line);
        var number = slot.Number + index.Numbers.Of(index.Units[at.UnitId].Place, RegisterBook.Visits, at.On.Year).Shift;
        var entry = line.ToEntry(IdOf(index.Cases, line.Case), IdOf(index.Letters, line.Letter), PersonRecord.OpenNames(line.Visitors));
        var visit = Visit.Record(index.Visits.Head(place).Id, OriginOf(line), at, number, entry);
        ApplyHandOvers(line, visit);
        LinkLetter(visit, place, line.LetterMadeOn ?? visit.ReceivedOn);
        foreach (var (happened, on, _) in line.FollowUps)
        {
            Accepted(visit.RecordFollowUp(happened, on, line.RefusalNoticeNo));
        }

        return visit;
    }

    private HeadOffice? OfficeOf(VisitLine line) =>
        line.Session is null ? null : index.Sessions[PlaceOf(index.Sessions, line.Session)].HeadOffice;

    /// <summary>Links a visit with the letter that the journal made from it.</summary>
    public void LinkLetter(Visit visit, int place) => LinkLetter(visit, place, today);

    private void LinkLetter(Visit visit, int place, DateOnly on)
    {
        ref var slot = ref index.Visits[place];
        if (slot.Letter > 0)
        {
            Accepted(visit.LinkLetter(IdOf(index.Letters, slot.Letter - 1), slot.Case > 0 ? IdOf(index.Cases, slot.Case - 1) : null, on));
        }
    }

    private VisitPlace PlaceOf(VisitLine line)
    {
        if (line.Session is null)
        {
            return new VisitPlace(index.Units.Find(line.Unit!)!.Id, line.On!.Value, line.Kind!.Value, Receiver.Officer, SessionId: null)
            {
                Watched = line.Watched is true,
            };
        }

        var place = PlaceOf(index.Sessions, line.Session);
        ref var session = ref index.Sessions[place];
        return new VisitPlace(index.Units[session.Unit].Id, session.On, session.Kind, session.Receiver, index.Sessions.Head(place).Id)
        {
            HeadOffice = session.HeadOffice,
            Watched = line.Watched is true,
        };
    }

    private bool IsOnlyVisit(int about)
    {
        ref var seen = ref index.Cases[about];
        return seen.ExistingVisits + seen.NewVisits == 1;
    }
}
