namespace QcdcCases.Domain.Tests.Naive;

internal sealed record NaiveConference(
    string Key, string Unit, DateOnly On, string Kind, IReadOnlyList<string> Chairs, int Attendees);

internal sealed record NaiveOpinion(string Key, NaiveConference Conference, string Field, bool AnsweredOnSpot)
{
    public DateOnly? ResolvedOn { get; set; }

    public IReadOnlyList<NaiveHandOver> HandOvers { get; init; } = [];

    /// <summary>Where it counts in a period up to a day.</summary>
    public string HolderAt(DateOnly to) =>
        NaiveHandOver.HolderAt(Conference.Unit, HandOvers, to, AnsweredOnSpot ? Conference.On : ResolvedOn);

    public bool IsResolvedBy(DateOnly day) => AnsweredOnSpot || ResolvedOn <= day;
}

internal sealed record NaiveFeedback(string Key, string Unit, DateOnly ReceivedOn)
{
    /// <summary>The last day to answer it; a journal tells none.</summary>
    public DateOnly? DueOn { get; init; }

    public string? Channel { get; init; }

    public IReadOnlyList<NaiveHandOver> HandOvers { get; init; } = [];

    public List<NaiveFeedbackStep> Steps { get; } = [];

    /// <summary>Its rounds, each as a matter of its own: received, or reopened, and what followed.</summary>
    public IEnumerable<NaiveFeedback> Rounds()
    {
        var round = new NaiveFeedback(Key, Unit, ReceivedOn) { DueOn = DueOn, HandOvers = HandOvers };
        foreach (var step in Steps)
        {
            if (step.Event == "reopened")
            {
                yield return round;
                round = new NaiveFeedback(Key, Unit, step.On) { DueOn = DueOn, HandOvers = HandOvers };
            }
            else
            {
                round.Steps.Add(step);
            }
        }

        yield return round;
    }

    /// <summary>Where a round counts in a period up to a day.</summary>
    public string HolderAt(DateOnly to)
    {
        var ends = Steps.Where(s => s.Event is "answered" or "refused" or "closed").Select(s => (DateOnly?)s.On);
        return NaiveHandOver.HolderAt(Unit, HandOvers, to, ends.FirstOrDefault());
    }

    /// <summary>The matter as it stood at the end of a day.</summary>
    public NaiveFeedback UpTo(DateOnly day)
    {
        var then = new NaiveFeedback(Key, Unit, ReceivedOn) { DueOn = DueOn, Channel = Channel, HandOvers = HandOvers };
        then.Steps.AddRange(Steps.Where(s => s.On <= day));
        return then;
    }
}

internal sealed record NaiveFeedbackStep(DateOnly On, string Event, int? Rating = null);

internal sealed record NaiveIndicator(string Unit, string Code, DateOnly From, DateOnly To, long Value);
