using QcdcCases.Application.Deadlines;
using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Dialogue;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.Notes;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Conferences with their opinions, feedback, declared numbers, and notes.</summary>
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

        var assigned = line.AssignedTo is { } unit ? index.Units.Find(unit)!.Id : (Guid?)null;
        var conference = line.Conference is { } voicedAt ? ConferenceAt(PlaceOf(index.Conferences, voicedAt)) : null;
        var (id, entry) = (index.Opinions.Head(place).Id, line.ToEntry(assigned, IdOf(index.Cases, line.Case)));
        var opinion = conference is not null
            ? Opinion.Create(id, OriginOf(line), conference, entry)
            : Opinion.Create(
                id,
                OriginOf(line),
                index.Units.Find(line.Unit!)!.Id,
                line.On!.Value,
                line.Origin!.Value,
                IdOf(index.Sessions, line.Session),
                entry);
        ApplyHandOvers(line, opinion);
        Follow(opinion, place);
        opinion.SetVoided(line.Voided?.ToVoiding());
        WriteDeadlines(RecordDeadlines.Of(opinion));
        rowBuffer.Add(opinion);
        foreach (var step in opinion.Steps)
        {
            rowBuffer.Add(step);
        }

        AddFacts(
            opinion,
            FactProjection.AtHolders(opinion, FactProjection.OpinionWithPromise(opinion, conference?.Kind, conference?.Chairs)));
    }

    /// <summary>Applies the journal's steps, or its settlement, to an opinion.</summary>
    public void Follow(Opinion opinion, int place)
    {
        ref var slot = ref index.Opinions[place];
        if (slot is { ResolvedAt: > 0 and var at, HasSteps: false })
        {
            var resolved = LineAt<OpinionResolvedLine>(at - 1);
            Accepted(opinion.Resolve(resolved.On, resolved.Answer));
        }

        foreach (var step in index.NewSteps.In(slot.Steps))
        {
            var next = LineAt<JournalLine>(index.NewSteps[step].Offset);

            // What a step names belongs to the register of its own line.
            source = index.SourceOf(next.Source ?? defaultSource);
            Accepted(next switch
            {
                OpinionEventLine line => opinion.ApplyStep(
                    line.ToEntry(
                        line.Unit is { } unit ? index.Units.Find(unit)!.Id : null,
                        IdOf(index.Of(line.IntoType), line.Into))),
                OpinionResolvedLine resolved => opinion.ApplySettlement(resolved.On, resolved.Answer),
                var other => throw new InvalidOperationException($"{other.GetType().Name} is no step of an opinion."),
            });
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

    private void Write(NoteLine line)
    {
        var place = PlaceToWrite(index.Notes, line.Key);
        if (place < 0)
        {
            return;
        }

        var subject = IdOf(index.Of(line.Of.RecordType), line.Of.Reference)!.Value;
        var note = Note.Write(index.Notes.Head(place).Id, OriginOf(line), line.ToEntry(subject));
        note.SetVoided(line.Voided?.ToVoiding());
        rowBuffer.Add(note);
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
