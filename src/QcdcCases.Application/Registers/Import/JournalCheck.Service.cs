using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Cases;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Letters of apology, and ratings by citizens.</summary>
internal sealed partial class JournalCheck
{
    private void CheckApology(ApologyLine apology)
    {
        var place = SubjectOf(index.Cases, apology.Subject, "case");
        if (place < 0)
        {
            return;
        }

        ref var about = ref index.Cases[place];
        var content = digest.Of(apology);
        if (IsRepetition(about.Apologies, about.ExistingApologies, content))
        {
            return;
        }

        Happened(apology.On, "on");
        Report(apology.ToApology().Check() ?? Case.CheckApologyDay(!index.ApologyDays.Add((place, apology.On))));
        if (isClean)
        {
            index.NewSteps.Append(ref about.Apologies, new NewStep(apology.Offset, content));
            Accepted++;
        }
    }

    private void CheckRating(RatingLine rating)
    {
        if (rating.Of.Type is RatedRecord.Letter && SubjectOf(index.Letters, rating.Of.To, "of") is >= 0 and var letterPlace)
        {
            ref var letter = ref index.Letters[letterPlace];
            CheckRating(rating, letter.ReceivedOn, ref letter.RatedAt, letter.ExistingRating);
        }
        else if (rating.Of.Type is RatedRecord.Visit && SubjectOf(index.Visits, rating.Of.To, "of") is >= 0 and var visitPlace)
        {
            ref var visit = ref index.Visits[visitPlace];
            CheckRating(rating, visit.On, ref visit.RatedAt, visit.ExistingRating);
        }
    }

    private void CheckRating(RatingLine rating, DateOnly receivedOn, ref long ratedAt, ulong existing)
    {
        if ((ratedAt > 0 || existing != 0) && Repeats(ratedAt, existing))
        {
            return;
        }

        Happened(rating.At, "at");
        Report(rating.ToRating().Check(receivedOn, rated: ratedAt > 0 || existing != 0));
        if (isClean)
        {
            ratedAt = rating.Offset + 1;
            Accepted++;
        }
    }
}
