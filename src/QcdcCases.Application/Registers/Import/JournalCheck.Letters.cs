using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.Procedures;
using QcdcCases.Domain.Reception;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Letters, their processing, and the cases behind them.</summary>
internal sealed partial class JournalCheck
{
    private readonly List<int> casesOfLetter = [];

    private void CheckCase(CaseLine opened)
    {
        var place = PlaceOfNew(index.Cases, opened.Key);
        if (place < 0 || !isClean)
        {
            return;
        }

        Mine(opened.Unit);
        CheckHandOvers(opened, opened.Unit);
        var previous = PlaceOf(index.Cases, opened.Previous, "previous");
        if (isClean)
        {
            ref var slot = ref Accept(index.Cases, place);
            (slot.Field, slot.State) = (index.FieldOf(opened.Field), CaseState.Initial(opened.Kind, opened.Instance ?? 1));
            slot.Previous = previous + 1;
            index.Link(index.Cases, place, index.Cases, previous);
            Denounced(index.Cases, place, opened.Kind, people: null);
        }
    }

    private void CheckLetter(LetterLine letter)
    {
        var place = PlaceOfNew(index.Letters, letter.Key);
        if (place < 0 || !isClean)
        {
            return;
        }

        Happened(letter.ReceivedOn, "receivedOn");
        foreach (var broken in letter.ToRegistration(Guid.Empty).FindViolations(letter.Named, calendars.Current))
        {
            Report(broken with { Field = letter.MemberOf(broken.Field) });
        }

        CheckLonger(letter);
        CheckHandOvers(letter, letter.Unit);
        var unit = MineOn(letter.Unit, letter.ReceivedOn);
        FindCases(letter);
        var original = PlaceOf(index.Letters, letter.DuplicateOf, "duplicateOf");
        var visit = VisitOf(letter);
        CheckNames(letter.Summary, letter.People, "people");
        if (!isClean || unit is null)
        {
            return;
        }

        var number = ReserveNumber(index.Numbers.Of(unit.Place, RegisterBook.Letters, letter.ReceivedOn.Year), letter.BookNumber);
        CheckOriginal(original, letter.ReceivedOn, unit, number);
        if (isClean)
        {
            ref var slot = ref Accept(index.Letters, place);
            (slot.ReceivedOn, slot.Number, slot.Unit) = (letter.ReceivedOn, number, unit.Place);
            slot.IsForwarded = letter.ForwardedBy is not null;
            if (letter.Voided is null)
            {
                SetReceiptFromLetter(letter.ReceivedOn);
                LinkLetter(visit, place);
            }

            casesOfLetter.ForEach(about => index.Link(index.Letters, place, index.Cases, about));
            index.Link(index.Letters, place, index.Letters, original);
            index.Link(index.Letters, place, index.Visits, visit);
            Denounced(index.Letters, place, letter.Kind, letter.People);
        }
    }

    /// <summary>Checks the original of a duplicate: it must come first; numbers are compared within one register.</summary>
    private void CheckOriginal(int place, DateOnly receivedOn, UnitNode unit, int number)
    {
        if (place >= 0)
        {
            ref var original = ref index.Letters[place];
            int? inTheBook = original.Unit == unit.Place ? original.Number : null;
            Report(LetterLimits.CheckOriginal(receivedOn, number, (original.ReceivedOn, inTheBook), "duplicateOf"));
        }
    }

    private void CheckLonger(LetterLine letter)
    {
        if (letter.ToLongerCheck() is { } longer)
        {
            Happened(longer.On, "longerCheckOn");
        }
        else
        {
            Report(
                letter.LongerCheckOn is null && letter.LongerCheckReason is null
                    ? null
                    : RegisterRefusals.OneOf("manyPlaces", "delegatedCheck"));
        }
    }

    private void FindCases(LetterLine letter)
    {
        casesOfLetter.Clear();
        Report((letter.Case, letter.Cases) switch
        {
            ({ }, { }) => RegisterRefusals.EitherOr("cases", "case"),
            (null, null) => RegisterRefusals.OneOf("case", "cases"),
            _ => null,
        });
        foreach (var reference in letter.AllCases)
        {
            var place = PlaceOf(index.Cases, reference, letter.Cases is null ? "case" : "cases");
            if (place >= 0 && casesOfLetter.Contains(place))
            {
                Report(LineRefusals.ListedTwice with { Field = "cases" });
            }

            casesOfLetter.Add(place);
        }
    }

    /// <summary>Returns the place of the visit from which the letter was made; a visit becomes one letter only.</summary>
    private int VisitOf(LetterLine letter)
    {
        var visit = PlaceOf(index.Visits, letter.Visit, "visit");
        if (visit >= 0)
        {
            Report(VisitLimits.CheckBecomesLetter(index.Visits[visit].HasLetter, index.Visits[visit].IsRefused, "visit"));
        }

        return visit;
    }

    private void SetReceiptFromLetter(DateOnly receivedOn)
    {
        foreach (var about in casesOfLetter)
        {
            ref var seen = ref index.Cases[about];
            seen.NewLetters++;
            seen.EarliestReceipt = Earlier(seen.EarliestReceipt, receivedOn);
        }
    }

    /// <summary>Links the visit with its letter in both directions; the visit gets the first case if it has none.</summary>
    private void LinkLetter(int place, int letter)
    {
        if (place < 0)
        {
            return;
        }

        ref var visit = ref index.Visits[place];
        (visit.HasLetter, visit.Letter) = (true, letter + 1);
        if (visit.Case == 0)
        {
            visit.Case = casesOfLetter[0] + 1;
            SetReceiptFromVisit(casesOfLetter[0], visit.On);
        }
    }

    private void CheckProcessing(LetterProcessedLine processed)
    {
        var place = SubjectOf(index.Letters, processed.Subject, "letter");
        if (place < 0)
        {
            return;
        }

        ref var letter = ref index.Letters[place];
        if (letter.IsProcessed)
        {
            Report(Repeats(letter.ProcessedAt, letter.ExistingProcessing) ? null : LetterRefusals.AlreadyProcessed());
            return;
        }

        Happened(processed.On, "on");
        var processing = processed.ToProcessing();
        Report(processing.Check(letter.ReceivedOn));
        foreach (var (happened, on, member) in processed.FollowUps)
        {
            Happened(on, member);
            var refusal = LetterFollowUps.Check(happened, on, processing, processed.RepliedOn, letter.IsForwarded);
            Report(refusal is null ? null : refusal with { Field = member });
        }

        index.Letters.Head(place).IsTainted = !isClean;
        if (isClean)
        {
            letter.ProcessedAt = processed.Offset + 1;
            Accepted++;
        }
    }

    private void CheckCaseEvent(CaseEventLine step)
    {
        var place = SubjectOf(index.Cases, step.Subject, "case");
        if (place < 0)
        {
            return;
        }

        ref var about = ref index.Cases[place];
        var content = digest.Of(step);
        if (Repeats(about.ExistingSteps, content, step.Instance))
        {
            return;
        }

        Happened(step.On, "on");
        var entry = step.ToEntry();
        if (Procedure.ApplyChecked(about.State, entry, about.EarliestReceipt).IsRefused(out var refusal, out var next))
        {
            if (isClean && IsRepetition(about.Steps, about.ExistingSteps, content))
            {
                return;
            }

            Report(refusal with { Field = ConsequenceRules.ToLineMember(refusal.Field) });
        }

        index.Cases.Head(place).IsTainted = !isClean;
        if (isClean)
        {
            about.State = next;
            index.NewSteps.Append(ref about.Steps, new NewStep(step.Offset, content));
            Accepted++;
        }
    }

    /// <summary>True if the line repeats an earlier one of the journal, or an existing entry.</summary>
    /// <param name="at">The offset of the earlier line, from 1; 0 without one.</param>
    /// <param name="existing">The digest of the existing entry.</param>
    private bool Repeats(long at, ulong existing) => at > 0 ? RepeatsLineAt(at - 1) : existing == digest.Of(line);

    /// <summary>
    /// True if the line repeats an existing step: each existing step matches once, because a register may contain the same entry twice.
    /// </summary>
    private bool Repeats(LinkedListEnds heldSteps, ulong content, int? instance)
    {
        foreach (var place in index.ExistingSteps.In(heldSteps))
        {
            ref var existingStep = ref index.ExistingSteps[place];
            if (!existingStep.IsRepeated && existingStep.Content == content && (instance is null || instance == existingStep.Instance))
            {
                existingStep.IsRepeated = true;
                return true;
            }
        }

        return false;
    }

    /// <summary>True if a step that cannot follow repeats an earlier one; then it is no problem.</summary>
    private bool IsRepetition(LinkedListEnds newSteps, LinkedListEnds heldSteps, ulong content) =>
        index.NewSteps.In(newSteps).Any(s => index.NewSteps[s].Content == content) ||
        index.ExistingSteps.In(heldSteps).Any(s => index.ExistingSteps[s].Content == content);
}
