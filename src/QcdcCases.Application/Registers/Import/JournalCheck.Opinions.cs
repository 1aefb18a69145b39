using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Units;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Opinions, promises and recommendations, and how they were followed.</summary>
internal sealed partial class JournalCheck
{
    // Stands for the record into which an opinion goes: only whether there is one matters here.
    private static readonly Guid Something = Guid.AllBitsSet;

    private void CheckOpinion(OpinionLine opinion)
    {
        var place = PlaceOfNew(index.Opinions, opinion.Key);
        if (place < 0 || !isClean)
        {
            return;
        }

        var (unit, heldOn) = opinion.Conference is null ? RecordedAt(opinion) : VoicedAt(opinion);
        var about = PlaceOf(index.Cases, opinion.Case, "case");
        CheckHandOvers(opinion, unit);
        if (opinion.AssignedTo is { } assigned && index.Units.Find(assigned) is null)
        {
            Report(UnitRefusals.Unknown("assignedTo"));
        }

        if (isClean)
        {
            Report(Opinion.CheckDue(heldOn, opinion.DueOn));
            Report(about >= 0 && opinion.VoicedBy is not null && IsDenunciation(about) ? OpinionRefusals.NamesDenouncer("case") : null);
        }

        if (isClean)
        {
            ref var slot = ref Accept(index.Opinions, place);
            (slot.HeldOn, slot.AnsweredOnSpot, slot.NamesPerson) = (heldOn, opinion.AnsweredOnSpot, opinion.VoicedBy is not null);
            slot.State = OpinionState.Of(heldOn, opinion.AnsweredOnSpot);
        }
    }

    private bool IsDenunciation(int about) => index.Cases[about].State.Kind is CaseKind.Denunciation;

    /// <summary>Returns the unit and day of the conference at which an opinion was voiced.</summary>
    private (string? Unit, DateOnly On) VoicedAt(OpinionLine opinion)
    {
        Report(opinion switch
        {
            { Unit: not null } => RegisterRefusals.EitherOr("unit", "conference"),
            { On: not null } => RegisterRefusals.EitherOr("on", "conference"),
            { Origin: not null } => RegisterRefusals.EitherOr("origin", "conference"),
            { Session: not null } => RegisterRefusals.EitherOr("session", "conference"),
            _ => null,
        });
        var conference = PlaceOf(index.Conferences, opinion.Conference, "conference");
        return conference < 0
            ? default
            : (index.Units[index.Conferences[conference].Unit].Key, index.Conferences[conference].On);
    }

    /// <summary>Returns the unit and day of an opinion from no conference.</summary>
    private (string? Unit, DateOnly On) RecordedAt(OpinionLine opinion)
    {
        if (opinion is not { Unit: { } key, On: { } on, Origin: not null })
        {
            Report(opinion switch
            {
                { Unit: null, On: null, Origin: null } => LineRefusals.FieldMissing with { Field = "conference" },
                { Unit: null } => LineRefusals.FieldMissing with { Field = "unit" },
                { On: null } => LineRefusals.FieldMissing with { Field = "on" },
                _ => LineRefusals.FieldMissing with { Field = "origin" },
            });
            return default;
        }

        Happened(on, "on");
        var unit = MineOn(key, on);
        Report(opinion.Session is not null && opinion.Origin is not OpinionOrigin.Reception
            ? RegisterRefusals.OneOf("session", "origin")
            : null);
        var session = PlaceOf(index.Sessions, opinion.Session, "session");
        Report(session < 0 ? null : OpinionRefusals.CheckSession(on, index.Sessions[session].On));
        return (unit?.Key, on);
    }

    private void CheckResolution(OpinionResolvedLine resolved)
    {
        var wasClean = isClean;
        var place = PlaceOf(index.Opinions, resolved.Subject, "opinion");
        if (place < 0 || !wasClean)
        {
            return;
        }

        ref var opinion = ref index.Opinions[place];
        if (opinion.IsResolved)
        {
            Report(Repeats(opinion.ResolvedAt, opinion.ExistingResolution) ? null : Opinion.AlreadyResolved());
            return;
        }

        Happened(resolved.On, "on");
        Report(Opinion.CheckResolution(opinion.HeldOn, opinion.AnsweredOnSpot, resolved.On));
        if (opinion.HasSteps)
        {
            SettleAfterSteps(ref opinion, resolved);
        }
        else if (isClean)
        {
            opinion.ResolvedAt = resolved.Offset + 1;
            opinion.State = opinion.State with { Status = OpinionStatus.Resolved, LastOn = resolved.On };
            Accepted++;
        }
    }

    private void SettleAfterSteps(ref OpinionSlot opinion, OpinionResolvedLine resolved)
    {
        var answered = OpinionFlow.Apply(
            opinion.State, new OpinionStepEntry(OpinionEvent.Answered, resolved.On, Answer: resolved.Answer));
        if (answered.IsRefused(out var refusal, out var state))
        {
            Report(refusal);
        }
        else if (isClean)
        {
            opinion.State = state with { Status = OpinionStatus.Resolved };
            index.NewSteps.Append(ref opinion.Steps, new NewStep(resolved.Offset, digest.Of(resolved)));
            opinion.ResolvedAt = resolved.Offset + 1;
            Accepted++;
        }
    }

    private void CheckOpinionEvent(OpinionEventLine step)
    {
        var place = SubjectOf(index.Opinions, step.Subject, "opinion");
        if (place < 0)
        {
            return;
        }

        ref var about = ref index.Opinions[place];
        var content = digest.Of(step);
        if (Repeats(about.ExistingSteps, content, instance: null))
        {
            return;
        }

        Happened(step.On, "on");
        if (step.Unit is { } key && index.Units.Find(key) is null)
        {
            Report(UnitRefusals.Unknown("unit"));
        }

        var into = PlaceOf(index.Of(step.IntoType), step.Into, "into");
        var entry = step.ToEntry(step.Unit is null ? null : Something, step.Into is null ? null : Something);
        if (OpinionFlow.Apply(about.State, entry).IsRefused(out var refusal, out var next))
        {
            if (isClean && IsRepetition(about.Steps, about.ExistingSteps, content))
            {
                return;
            }

            Report(refusal);
        }
        else if (into >= 0 && isClean)
        {
            Report(CheckInto(step, place, into));
        }

        index.Opinions.Head(place).IsTainted = !isClean;
        if (isClean)
        {
            about.State = next;
            index.NewSteps.Append(ref about.Steps, new NewStep(step.Offset, content));
            Accepted++;
        }
    }

    private Refusal? CheckInto(OpinionEventLine step, int place, int into) => step.Event switch
    {
        // Whether the other is open cannot be told from the order of the lines.
        OpinionEvent.Joined => OpinionFlow.CheckJoin(into == place, OpinionStatus.Voiced),
        OpinionEvent.CarriedOn => OpinionFlow.CheckCarriedOn(index.Opinions[place].HeldOn, index.Conferences[into].On),
        OpinionEvent.MadeLetter when index.Opinions[place].NamesPerson && index.Letters[into].IsDenunciation =>
            OpinionRefusals.NamesDenouncer("into"),
        _ => null,
    };
}
