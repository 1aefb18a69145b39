using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;
using QcdcCases.Persistence.Bulk;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Cases with their steps, and letters with their processing.</summary>
internal sealed partial class JournalWriter
{
    private void Write(CaseLine line)
    {
        var place = PlaceToWrite(index.Cases, line.Key);
        if (place < 0)
        {
            return;
        }

        var opened = Case.Open(
            index.Cases.Head(place).Id,
            OriginOf(line),
            line.ToOpening(index.Units.Find(line.Unit)!.Id, IdOf(index.Cases, line.Previous)));
        ApplyHandOvers(line, opened);
        ApplySteps(opened, place);
        opened.SetVoided(line.Voided?.ToVoiding());
        WriteDeadlines(RecordDeadlines.Of(opened, calendars));
        rowBuffer.Add(opened);
        foreach (var step in opened.Steps)
        {
            rowBuffer.Add(step);
        }

        AddFacts(opened, FactProjection.Decisions(opened));
    }

    /// <summary>Call it before the record itself is written, because the record shows some of its deadlines.</summary>
    private void WriteDeadlines(RecordDeadlines deadlines)
    {
        foreach (var deadline in deadlines.Begin(calendars.Current, BulkIds.Next, today))
        {
            rowBuffer.Add(deadline);
        }
    }

    /// <summary>Applies the journal's steps to a case, and stores the days by which its letters are counted.</summary>
    public void ApplySteps(Case about, int place)
    {
        ref var slot = ref index.Cases[place];
        foreach (var step in index.NewSteps.In(slot.Steps))
        {
            // The day of receipt was checked with the line: only what precedes the line in the journal counts.
            Accepted(about.AppendStep(LineAt<CaseEventLine>(index.NewSteps[step].Offset).ToEntry(), firstSeenOn: null));
        }

        slot.SetCourses(about, calendars);
    }

    private void Write(LetterLine line)
    {
        var place = PlaceToWrite(index.Letters, line.Key);
        if (place < 0)
        {
            return;
        }

        if (index.IsDenounced(index.Letters, place))
        {
            PersonRecord.Hide(line.People);
        }

        var cases = line.AllCases.Select(c => PlaceOf(index.Cases, c)).ToList();
        var letter = Register(line, place, cases);
        WriteDeadlines(RecordDeadlines.Of(letter, calendars));
        rowBuffer.Add(letter);
        foreach (var about in letter.Cases)
        {
            rowBuffer.Add(about);
        }

        WritePeople(letter.Id, line.People);
        var counted = CountedLetter.Of(letter);
        var behind = cases.ConvertAll(c => CountedCaseOf(c, letter.Instance));
        AddFacts(letter, FactProjection.OfLetter(letter, counted, behind));
    }

    /// <summary>A voided record has no facts.</summary>
    private void AddFacts(IVoidable record, IEnumerable<FactContent> content)
    {
        foreach (var fact in record.Voided is null ? content : [])
        {
            facts.Add(fact);
        }
    }

    private Letter Register(LetterLine line, int place, List<int> cases)
    {
        var unit = index.Units.Find(line.Unit)!;
        ref var slot = ref index.Letters[place];
        var number = slot.Number + index.Numbers.Of(unit.Place, RegisterBook.Letters, line.ReceivedOn.Year).Shift;
        var letter = Letter.Register(index.Letters.Head(place).Id, OriginOf(line), number, line.ToRegistration(unit.Id) with
        {
            CaseIds = cases.ConvertAll(c => index.Cases.Head(c).Id),
            DuplicateOfId = IdOf(index.Letters, line.DuplicateOf),
            VisitId = IdOf(index.Visits, line.Visit),
        });
        ApplyHandOvers(line, letter);
        Process(letter, place);
        letter.SetVoided(line.Voided?.ToVoiding());
        letter.UpdateFinishedOn(cases.ConvertAll(c => index.Cases[c].Course(letter.Instance)));
        return letter;
    }

    /// <summary>Applies the journal's processing to a letter.</summary>
    public void Process(Letter letter, int place)
    {
        if (index.Letters[place].ProcessedAt is > 0 and var at)
        {
            var line = LineAt<LetterProcessedLine>(at - 1);
            Accepted(letter.Process(line.ToProcessing()));
            foreach (var (happened, on, _) in line.FollowUps)
            {
                Accepted(letter.RecordFollowUp(happened, on));
            }
        }
    }

    private CountedCase CountedCaseOf(int place, int instance)
    {
        ref var about = ref index.Cases[place];
        return new CountedCase(
            index.Cases.Head(place).Id,
            about.State.Kind,
            index.Field(about.Field),
            about.Course(instance),
            Sole: about.ExistingLetters + about.NewLetters == 1)
        {
            Marks = about.Marks,
            RejectedBeforeOn = RejectedBeforeOn(about),
        };
    }

    private DateOnly? RejectedBeforeOn(in CaseSlot about) =>
        about.State.Kind is not CaseKind.Denunciation ? null
        : about.Previous > 0 ? index.Cases[about.Previous - 1].Marks.RejectedOn
        : about.PreviousRejectedOn;
}
