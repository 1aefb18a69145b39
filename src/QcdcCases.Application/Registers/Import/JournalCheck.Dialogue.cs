using QcdcCases.Domain.Units;
using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Conferences with their opinions, and feedback.</summary>
internal sealed partial class JournalCheck
{
    private void CheckConference(ConferenceLine conference)
    {
        var place = PlaceOfNew(index.Conferences, conference.Key);
        if (place < 0 || !isClean)
        {
            return;
        }

        Happened(conference.On, "on");
        var unit = MineOn(conference.Unit, conference.On);
        if (isClean && unit is not null)
        {
            ref var slot = ref Accept(index.Conferences, place);
            (slot.Unit, slot.On, slot.Kind) = (unit.Place, conference.On, conference.Kind);
            slot.Chairs = index.Chairs(conference.Chairs.Select(c => c.ToChair()));
        }
    }

    private void CheckOpinion(OpinionLine opinion)
    {
        var place = PlaceOfNew(index.Opinions, opinion.Key);
        if (place < 0 || !isClean)
        {
            return;
        }

        var conference = PlaceOf(index.Conferences, opinion.Conference, "conference");
        PlaceOf(index.Cases, opinion.Case, "case");
        CheckHandOvers(opinion, conference < 0 ? null : index.Units[index.Conferences[conference].Unit].Key);
        if (opinion.AssignedTo is { } assigned && index.Units.Find(assigned) is null)
        {
            Report(UnitRefusals.Unknown("assignedTo"));
        }

        if (isClean)
        {
            Report(Opinion.CheckDue(index.Conferences[conference].On, opinion.DueOn));
        }

        if (isClean)
        {
            ref var slot = ref Accept(index.Opinions, place);
            (slot.HeldOn, slot.AnsweredOnSpot) = (index.Conferences[conference].On, opinion.AnsweredOnSpot);
        }
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
        if (isClean)
        {
            opinion.ResolvedAt = resolved.Offset + 1;
            Accepted++;
        }
    }

    private void CheckFeedback(FeedbackLine feedback)
    {
        var place = PlaceOfNew(index.Feedback, feedback.Key);
        if (place < 0 || !isClean)
        {
            return;
        }

        Happened(feedback.ReceivedAt, "receivedAt");
        MineOn(feedback.Unit, Domain.Shared.OfficeClock.DayOf(feedback.ReceivedAt));
        CheckHandOvers(feedback, feedback.Unit);
        Report(FeedbackLimits.CheckListed(feedback.Category, feedback.OwnCategory is true));
        Report(FeedbackLimits.CheckMedia(feedback.MediaUrls));
        Report(FeedbackLimits.CheckDue(feedback.ReceivedAt, feedback.DueOn));
        Report(feedback.FollowCode is { } code && !index.FollowCodes.Add(code) ? RegisterRefusals.FollowCodeTaken() : null);
        if (isClean)
        {
            ref var slot = ref Accept(index.Feedback, place);
            (slot.Status, slot.LastAt, slot.DueOn) = (FeedbackStatus.Received, feedback.ReceivedAt, feedback.DueOn);
        }
    }

    private void CheckFeedbackEvent(FeedbackEventLine step)
    {
        var place = SubjectOf(index.Feedback, step.Subject, "feedback");
        if (place < 0)
        {
            return;
        }

        ref var about = ref index.Feedback[place];
        var content = digest.Of(step);
        if (Repeats(about.ExistingSteps, content, instance: null))
        {
            return;
        }

        Happened(step.At, "at");
        if (FeedbackFlow.Apply(about.Status, about.LastAt, about.DueOn, step.ToEntry()).IsRefused(out var refusal, out var next))
        {
            if (isClean && IsRepetition(about.Steps, about.ExistingSteps, content))
            {
                return;
            }

            Report(refusal);
        }

        index.Feedback.Head(place).IsTainted = !isClean;
        if (isClean)
        {
            (about.Status, about.LastAt, about.DueOn) = (next, step.At, step.DueOn ?? about.DueOn);
            index.NewSteps.Append(ref about.Steps, new NewStep(step.Offset, content));
            Accepted++;
        }
    }
}
