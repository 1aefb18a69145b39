namespace QcdcCases.Api.Tests.Figures;

internal sealed record NaiveUnit(string Key, string Level, string Kind, string? Parent, bool ExcludedFromRollup, IReadOnlyList<string> Successors);

internal sealed record NaiveSession(string Key, string Unit, DateOnly On, string Kind, string Receiver, string? HeadOffice, bool Held);

internal sealed record NaiveVisit(string Key, string Unit, DateOnly On, string Kind, string Receiver, int People, NaiveCase? Case)
{
    /// <summary>They had come about it before.</summary>
    public bool Repeated { get; init; }

    /// <summary>A regular day is regular whoever sits there; so is whatever an officer receives.</summary>
    public string Block => Kind == "regular" || Receiver == "officer" ? "regular" : Receiver;
}

internal sealed record NaiveStep(DateOnly On, string Event, int Instance, bool Partial, DateOnly? Until, string? Result)
{
    /// <summary>The recoveries, returns, sanctions and transfers, by the names of the journal.</summary>
    public IReadOnlyDictionary<string, long> Consequences { get; init; } = new Dictionary<string, long>();

    /// <summary>Decided, answered, wholly withdrawn, terminated or closed.</summary>
    public bool Closes => Event is "decided" or "answered" or "terminated" or "closed" || (Event == "withdrawn" && !Partial);
}

internal sealed record NaiveCase(string Key, string Unit, string Kind, string Field, int OpenedInstance, bool Complex, bool Remote)
{
    public List<NaiveStep> Steps { get; } = [];

    public void Take(DateOnly on, string what, int? instance, bool partial, DateOnly? until, string? result, IReadOnlyDictionary<string, long> consequences)
    {
        var present = Steps.Count > 0 ? Steps[^1].Instance : OpenedInstance;
        var said = instance ?? (result is "confirmed" or "annulled-or-changed" ? 2 : present);
        Steps.Add(new(on, what, said, partial, until, result) { Consequences = consequences });
    }

    /// <summary>The first closing in that instance counts; what follows it there does not move it.</summary>
    public DateOnly? ClosedOn(int instance)
    {
        foreach (var step in Steps)
        {
            if (step.Instance == instance && step.Closes)
            {
                return step.On;
            }
        }

        return null;
    }
}

internal sealed record NaiveProcessing(DateOnly On, bool Eligible, string? Jurisdiction, string Outcome);

internal sealed record NaiveLetter(
    string Key, string Unit, DateOnly ReceivedOn, string Kind, int Instance, string Field, IReadOnlyList<NaiveCase> Cases, bool IsDuplicate)
{
    public NaiveProcessing? Processing { get; set; }

    public int? Signatories { get; init; }

    /// <summary>The day of an outcome that ends it; once accepted, the later of its processing and the last closing over its cases.</summary>
    public DateOnly? FinishedOn
    {
        get
        {
            if (Processing is null)
            {
                return null;
            }

            if (Processing.Outcome != "accepted")
            {
                return Processing.On;
            }

            var finished = Processing.On;
            foreach (var about in Cases)
            {
                if (about.ClosedOn(Instance) is not { } closed)
                {
                    return null;
                }

                finished = closed > finished ? closed : finished;
            }

            return finished;
        }
    }

    public bool IsProcessedBy(DateOnly day) => Processing is not null && Processing.On <= day;

    public bool IsProcessedBefore(DateOnly day) => Processing is not null && Processing.On < day;

    public bool IsFinishedBy(DateOnly day) => FinishedOn <= day;

    public bool IsFinishedBefore(DateOnly day) => FinishedOn < day;
}

internal sealed record NaiveConference(string Key, string Unit, DateOnly On, IReadOnlyList<string> Offices, int Attendees);

internal sealed record NaiveOpinion(string Key, NaiveConference Conference, string Field, bool AnsweredOnSpot)
{
    public DateOnly? ResolvedOn { get; set; }

    public bool IsResolvedBy(DateOnly day) => AnsweredOnSpot || ResolvedOn <= day;
}

internal sealed record NaiveFeedback(string Key, string Unit, DateOnly ReceivedOn)
{
    public List<(DateOnly On, string Event)> Steps { get; } = [];
}

internal sealed record NaiveIndicator(string Unit, string Code, DateOnly From, DateOnly To, long Value);
