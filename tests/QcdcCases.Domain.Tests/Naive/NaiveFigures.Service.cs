namespace QcdcCases.Domain.Tests.Naive;

internal sealed partial class NaiveFigures
{
    private void CountService()
    {
        foreach (var about in register.Cases.Where(c => isFieldAsked(c.Field)))
        {
            Add("apologies.issued", about.Apologies.Count(on => question.Holds(on) && isUnitAsked(about.HolderAt(question.To, on))));
        }

        foreach (var visit in register.Visits.Where(v => isFieldAsked(v.Case?.Field) && isUnitAsked(v.Unit)))
        {
            CountRating("visits", visit.Rated);
        }

        foreach (var letter in register.Letters.Where(l => isFieldAsked(l.Field) && l.Rated is { } r
            && isUnitAsked(NaiveHandOver.HolderAt(l.Unit, l.HandOvers, question.To, r.On))))
        {
            CountRating("letters", letter.Rated);
        }
    }

    private void CountRating(string of, (DateOnly On, int Value)? rating)
    {
        if (rating is { } given && question.Holds(given.On))
        {
            Add($"{of}.rated");
            Add($"{of}.rated.{given.Value}");
            Add($"{of}.satisfied", given.Value >= 4 ? 1 : 0);
        }
    }
}
