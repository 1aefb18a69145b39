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

    /// <summary>What ends an accepted letter about it: closed, or not taken up after all.</summary>
    public bool Ends => Closes || Event is "not-accepted" or "guided" or "transferred" or "returned" or "filed";
}

/// <summary>The steps of one instance from its beginning, or from the acceptance or reopening that follows an end.</summary>
internal sealed class NaiveRound : List<NaiveStep>
{
    public DateOnly? OverOn => this.Where(s => s.Ends).Select(s => (DateOnly?)s.On).FirstOrDefault();

    public DateOnly? EndSince(DateOnly day) => this.Where(s => s.Ends && s.On >= day).Select(s => (DateOnly?)s.On).FirstOrDefault();
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

    public List<NaiveRound> Rounds(int instance)
    {
        var rounds = new List<NaiveRound>();
        foreach (var step in Steps.Where(s => s.Instance == instance))
        {
            if (rounds.Count == 0 || (step.Event is "accepted" or "reopened" && rounds[^1].OverOn is not null))
            {
                rounds.Add([]);
            }

            rounds[^1].Add(step);
        }

        return rounds;
    }

    /// <summary>The first end in that instance on or after a day: what ended before does not end a later letter.</summary>
    public DateOnly? EndSince(int instance, DateOnly day) => Answering(instance, day)?.EndSince(day);

    /// <summary>The round that answers a letter accepted on a day: the first that ends on or after it, or the last there is.</summary>
    public NaiveRound? Answering(int instance, DateOnly day)
    {
        var rounds = Rounds(instance);
        return rounds.Find(r => r.EndSince(day) is not null) ?? rounds.LastOrDefault();
    }
}

internal sealed record NaiveProcessing(DateOnly On, bool Eligible, string? Jurisdiction, string Outcome);

internal sealed record NaiveLetter(
    string Key, string Unit, DateOnly ReceivedOn, string Kind, int Instance, string Field, IReadOnlyList<NaiveCase> Cases, bool IsDuplicate)
{
    public NaiveProcessing? Processing { get; set; }

    public int? Signatories { get; init; }

    /// <summary>The day of an outcome that ends it; once accepted, the last of its cases' ends on or after its processing.</summary>
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
                if (about.EndSince(Instance, Processing.On) is not { } ended)
                {
                    return null;
                }

                finished = ended > finished ? ended : finished;
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
