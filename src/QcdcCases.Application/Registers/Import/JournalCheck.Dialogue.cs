using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Feedback;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Conferences and feedback.</summary>
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
