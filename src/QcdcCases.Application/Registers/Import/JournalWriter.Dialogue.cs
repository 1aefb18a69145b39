using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Conferences with their opinions, feedback, and declared numbers.</summary>
internal sealed partial class JournalWriter
{
    private static readonly Origin Nowhere = new(string.Empty, string.Empty);

    private void Write(ConferenceLine line)
    {
        var place = PlaceToWrite(index.Conferences, line.Key);
        if (place < 0)
        {
            return;
        }

        var conference = Conference.Create(
            index.Conferences.Head(place).Id,
            OriginOf(line),
            index.Units.Find(line.Unit)!.Id,
            line.On,
            line.ToReport());
        conference.SetVoided(line.Voided?.ToVoiding());
        rowBuffer.Add(conference);
        AddFacts(conference, [FactProjection.Conference(conference)]);
    }

    private void Write(OpinionLine line)
    {
        var place = PlaceToWrite(index.Opinions, line.Key);
        if (place < 0)
        {
            return;
        }

        var conference = ConferenceAt(PlaceOf(index.Conferences, line.Conference));
        var assigned = line.AssignedTo is { } unit ? index.Units.Find(unit)!.Id : (Guid?)null;
        var opinion = Opinion.Create(
            index.Opinions.Head(place).Id,
            OriginOf(line),
            conference,
            line.ToEntry(assigned, IdOf(index.Cases, line.Case)));
        ApplyHandOvers(line, opinion);
        Resolve(opinion, place);
        opinion.SetVoided(line.Voided?.ToVoiding());
        rowBuffer.Add(opinion);
        AddFacts(opinion, FactProjection.AtHolders(opinion, [FactProjection.Opinion(opinion, conference.Kind, conference.Chairs)]));
    }

    /// <summary>Applies the journal's settlement to an opinion.</summary>
    public void Resolve(Opinion opinion, int place)
    {
        if (index.Opinions[place].ResolvedAt is > 0 and var at)
        {
            var resolved = LineAt<OpinionResolvedLine>(at - 1);
            Accepted(opinion.Resolve(resolved.On, resolved.Answer));
        }
    }

    private void Write(FeedbackLine line)
    {
        var place = PlaceToWrite(index.Feedback, line.Key);
        if (place < 0)
        {
            return;
        }

        var report = line.ToReport(index.Units.Find(line.Unit)!.Id);
        var item = FeedbackItem.Create(index.Feedback.Head(place).Id, OriginOf(line), line.FollowCode ?? FollowCode.Generate(), report);
        ApplyHandOvers(line, item);
        ApplySteps(item, place);
        item.SetVoided(line.Voided?.ToVoiding());
        rowBuffer.Add(item);
        foreach (var step in item.Steps)
        {
            rowBuffer.Add(step);
        }

        AddFacts(item, FactProjection.Feedback(item));
    }

    /// <summary>Applies the journal's steps to a piece of feedback.</summary>
    public void ApplySteps(FeedbackItem item, int place)
    {
        foreach (var step in index.NewSteps.In(index.Feedback[place].Steps))
        {
            Accepted(item.ApplyStep(LineAt<FeedbackEventLine>(index.NewSteps[step].Offset).ToEntry()));
        }
    }

    private void Write(IndicatorLine line)
    {
        var place = index.Indicators.Find(0, line.Key);
        if (index.Indicators.Head(place) is { State: not KeyState.New } or { IsWritten: true })
        {
            return;
        }

        index.Indicators.Head(place).IsWritten = true;
        var unit = index.Units.Find(line.Unit)!.Id;
        if (
            DeclaredIndicator
                .Declare(ids.Next(), index.Source(source), unit, line.Code, line.From, line.To, line.Value, line.Bodies)
                .IsRefused(out var refusal, out var indicator))
        {
            Accepted(refusal);
            return;
        }

        rowBuffer.Add(indicator);
        facts.Add(FactProjection.Indicator(indicator));
    }

    /// <summary>The data of a conference that its opinions need.</summary>
    private Conference ConferenceAt(int place)
    {
        ref var slot = ref index.Conferences[place];
        return Conference.Create(
            index.Conferences.Head(place).Id,
            Nowhere,
            index.Units[slot.Unit].Id,
            slot.On,
            new ConferenceReport(slot.Kind, string.Empty, 0, slot.Chairs));
    }
}
