namespace QcdcCases.Domain.Tests.Naive;

internal sealed partial class NaiveFigures
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
        foreach (var mark in new[] { "group", "complex", "protracted", "notable" })
        {
            CountMarked($"cases.{mark}.total", mark, _ => true);
            CountMarked($"cases.{mark}.resolved", mark, letter => letter.IsFinishedBy(question.To));
            CountMarked($"cases.{mark}.open", mark, letter => !letter.IsFinishedBy(question.To));
        }

        CountReceived("cases.afterFinal", (about, letter) => about.IsFinalBefore(letter.ReceivedOn));
        CountReceived("cases.turnedDenunciation", (about, letter) => about.IsTurnedBy(letter.ReceivedOn));
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

    private void CountMarked(string code, string mark, Func<NaiveLetter, bool> fits)
    {
        var distinct = new HashSet<string>();
        foreach (var letter in LettersOfTotal().Where(l => IsOwn(l) && fits(l)))
        {
            // What became so after the letter was finished does not count with it.
            var day = letter.FinishedOn < question.To ? letter.FinishedOn.Value : question.To;
            distinct.UnionWith(letter.Cases.Where(c => isFieldAsked(c.Field) && c.MarksBy(day).Contains(mark)).Select(c => c.Key));
        }

        Add(code, distinct.Count);
    }

    private void CountReceived(string code, Func<NaiveCase, NaiveLetter, bool> fits)
    {
        var distinct = new HashSet<string>();
        foreach (var letter in register.Letters.Where(l => isUnitAsked(l.HolderAt(question.To)) && question.Holds(l.ReceivedOn)))
        {
            distinct.UnionWith(letter.Cases.Where(c => isFieldAsked(c.Field) && fits(c, letter)).Select(c => c.Key));
        }

        Add(code, distinct.Count);
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

    /// <summary>Against the day by which it was to be closed; a step that follows the closing is neither in time nor late.</summary>
    private bool IsClosedInPeriod(NaiveCase about, NaiveLetter letter, bool late) =>
        letter.ClosingOf(about) is { } closing && question.Holds(closing.On) && !about.IsClosedBefore(closing) &&
        NaiveDays.LastLawfulDay(about, letter.Instance, closing.On, round: about.RoundOf(closing)) is { } last && closing.On > last == late;

    /// <summary>Open at the end of the period and past the day that was its last one then.</summary>
    private bool IsOverdue(NaiveCase about, NaiveLetter letter) =>
        !(about.EndSince(letter.Instance, letter.Processing!.On)?.On <= question.To) &&
        !about.IsClosedBy(letter.Instance, question.To) &&
        question.To > NaiveDays.LastLawfulDay(about, letter.Instance, question.To, IsOver(about, letter.Instance) ? null : calendar);

    /// <summary>Closed, or the next instance has begun: it was counted by the calendar of its time.</summary>
    private bool IsOver(NaiveCase about, int instance) =>
        about.RoundBy(instance, question.To)?.Exists(s => s.Closes) is true || about.Steps.Exists(s => s.Instance > instance);

    private void CountDecisions()
    {
        foreach (var about in register.Cases.Where(c => isFieldAsked(c.Field)))
        {
            foreach (var step in about.Steps.Where(s => s.Event == "decided" && question.Holds(s.On) && IsHere(about, s)))
            {
                var second = about.Kind == "complaint" ? "second" : "continued";
                Add($"decisions.{about.Kind}.{(step.Instance == 1 ? "first" : second)}.{ResultCodes[step.Result!]}");
            }
        }
    }

    /// <summary>A decision counts where it was to be carried out at the end of the period, or where it was.</summary>
    private bool IsHere(NaiveCase about, NaiveStep decision) =>
        isUnitAsked(about.HolderAt(question.To, about.DoneOn(decision)));
}
