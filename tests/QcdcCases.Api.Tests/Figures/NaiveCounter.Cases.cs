namespace QcdcCases.Api.Tests.Figures;

internal sealed partial class NaiveCounter
{
    private static readonly Dictionary<string, string> ResultCodes = new()
    {
        ["upheld"] = "upheld",
        ["rejected"] = "rejected",
        ["partly-upheld"] = "partlyUpheld",
        ["confirmed"] = "confirmed",
        ["annulled-or-changed"] = "annulledOrChanged",
        ["true"] = "true",
        ["false"] = "false",
        ["partly-true"] = "partlyTrue",
    };

    private void CountCases()
    {
        CountBehind("cases.total", _ => true);
        CountBehind("cases.own", IsOwn);
        CountBehind("cases.own.resolved", letter => IsOwn(letter) && letter.IsFinishedBy(question.To));
        Add("cases.own.resolvedOnTime", CasesBehindAccepted((about, letter) => IsClosedInPeriod(about, letter, late: false)));
        Add("cases.own.resolvedLate", CasesBehindAccepted((about, letter) => IsClosedInPeriod(about, letter, late: true)));
        Add("cases.own.overdue", CasesBehindAccepted(IsOverdue));
    }

    private void CountBehind(string code, Func<NaiveLetter, bool> fits)
    {
        var distinct = new HashSet<string>();
        foreach (var letter in LettersOfTotal().Where(fits))
        {
            foreach (var about in letter.Cases.Where(c => isFieldAsked(c.Field)))
            {
                if (distinct.Add(about.Key))
                {
                    Add(code);
                    Add($"{code}.{about.Kind}");
                }
            }
        }
    }

    private int CasesBehindAccepted(Func<NaiveCase, NaiveLetter, bool> fits)
    {
        var distinct = new HashSet<string>();
        foreach (var letter in LettersOfTotal().Where(l => IsOwn(l) && l.Processing!.Outcome == "accepted"))
        {
            foreach (var about in letter.Cases.Where(c => isFieldAsked(c.Field) && fits(c, letter)))
            {
                distinct.Add(about.Key);
            }
        }

        return distinct.Count;
    }

    /// <summary>It counts on the day that ends the letter, against the day on which the round was really over.</summary>
    private bool IsClosedInPeriod(NaiveCase about, NaiveLetter letter, bool late)
    {
        var round = about.Answering(letter.Instance, letter.Processing!.On);
        if (round?.EndSince(letter.Processing.On) is not { } ended || round.OverOn is not { } over ||
            NaiveDays.LastLawfulDay(about, letter.Instance, over, round: round) is not { } last)
        {
            return false;
        }

        return question.Holds(ended) && over > last == late;
    }

    /// <summary>Nothing is overdue that was over before the letter was accepted, although the letter waits for another end.</summary>
    private bool IsOverdue(NaiveCase about, NaiveLetter letter)
    {
        var accepted = letter.Processing!.On;
        var round = about.Answering(letter.Instance, accepted);
        return round is not null && !(round.OverOn < accepted) && !(round.EndSince(accepted) <= question.To) &&
            question.To > NaiveDays.LastLawfulDay(about, letter.Instance, question.To, IsPast(about, round) ? null : calendar, round);
    }

    /// <summary>Closed, or the next instance has begun: it was counted by the calendar of its time.</summary>
    private static bool IsPast(NaiveCase about, NaiveRound round) => round.Exists(s => s.Closes) || about.Steps.Exists(s => s.Instance > round[0].Instance);

    private void CountDecisions()
    {
        foreach (var about in register.Cases.Where(c => isUnitAsked(c.Unit) && isFieldAsked(c.Field)))
        {
            foreach (var step in about.Steps.Where(s => s.Event == "decided" && question.Holds(s.On)))
            {
                var second = about.Kind == "complaint" ? "second" : "continued";
                Add($"decisions.{about.Kind}.{(step.Instance == 1 ? "first" : second)}.{ResultCodes[step.Result!]}");
            }
        }
    }
}
