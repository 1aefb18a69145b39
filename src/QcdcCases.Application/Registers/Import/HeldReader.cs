using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Registers.Held;
using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;
using QcdcCases.Domain.Indicators;
using QcdcCases.Domain.People;
using QcdcCases.Domain.Reception;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Import;

/// <summary>
/// Looks up, a block at a time, what the register holds under the keys that the journal names. An empty register, or one that holds nothing of
/// the journal's source, is asked once and then left in peace.
/// </summary>
internal sealed class HeldReader(CasesDbContext db, RegisterIndex index, LineMaker lines, CalendarHistory calendars, string defaultSource)
    : IDisposable
{
    private const int Most = 2000;

    private readonly Dictionary<(RecordType Type, int Source), bool> holds = [];
    private readonly HashSet<UnitNode> numbered = [];
    private readonly LineDigest digest = new();

    public void Dispose() => digest.Dispose();

    public async Task<HeldLines> ReadAsync(IEnumerable<JournalLine> block, CancellationToken cancellationToken)
    {
        var wanted = new Wanted(index, defaultSource);
        foreach (var line in block)
        {
            wanted.Add(line);
        }

        var found = new HeldLines();
        foreach (var (type, source, keys) in wanted.Keys)
        {
            if (await HoldsAsync(type, source, cancellationToken))
            {
                foreach (var some in keys.Chunk(Most))
                {
                    await ReadAsync(type, source, some, found, cancellationToken);
                }
            }
        }

        await ReadIndicatorsAsync(wanted.Indicators, cancellationToken);
        await ReadNumbersAsync(wanted.Units, cancellationToken);
        await ReadFollowCodesAsync(wanted.FollowCodes, cancellationToken);
        return found;
    }

    private async Task<bool> HoldsAsync(RecordType type, int source, CancellationToken cancellationToken)
    {
        if (!holds.TryGetValue((type, source), out var any))
        {
            var name = index.Source(source);
            any = type switch
            {
                RecordType.Session => await db.Sessions.AnyAsync(s => s.Source == name, cancellationToken),
                RecordType.Case => await db.Cases.AnyAsync(c => c.Source == name, cancellationToken),
                RecordType.Visit => await db.Visits.AnyAsync(v => v.Source == name, cancellationToken),
                RecordType.Letter => await db.Letters.AnyAsync(l => l.Source == name, cancellationToken),
                RecordType.Conference => await db.Conferences.AnyAsync(c => c.Source == name, cancellationToken),
                RecordType.Opinion => await db.Opinions.AnyAsync(o => o.Source == name, cancellationToken),
                _ => await db.Feedback.AnyAsync(f => f.Source == name, cancellationToken),
            };
            holds[(type, source)] = any;
        }

        return any;
    }

    private Task ReadAsync(RecordType type, int source, string[] keys, HeldLines found, CancellationToken cancellationToken) => type switch
    {
        RecordType.Session => ReadSessionsAsync(source, keys, found, cancellationToken),
        RecordType.Case => ReadCasesAsync(source, keys, found, cancellationToken),
        RecordType.Visit => ReadVisitsAsync(source, keys, found, cancellationToken),
        RecordType.Letter => ReadLettersAsync(source, keys, found, cancellationToken),
        RecordType.Conference => ReadConferencesAsync(source, keys, found, cancellationToken),
        RecordType.Opinion => ReadOpinionsAsync(source, keys, found, cancellationToken),
        _ => ReadFeedbackAsync(source, keys, found, cancellationToken),
    };

    private async Task ReadSessionsAsync(int source, string[] keys, HeldLines found, CancellationToken cancellationToken)
    {
        var name = index.Source(source);
        foreach (var session in await db.Sessions.AsNoTracking().Where(s => s.Source == name && keys.Contains(s.Key)).ToListAsync(cancellationToken))
        {
            var unit = index.Units[session.UnitId];
            if (Hold(index.Sessions, source, session.Key, session.Id, unit, out var place))
            {
                ref var slot = ref index.Sessions[place];
                (slot.Held, slot.Unit, slot.On, slot.Kind, slot.Receiver, slot.HeadOffice) =
                    (session.Held, unit.Place, session.HeldOn, session.Kind, session.Receiver, session.HeadOffice);
                await ReadNumbersAsync([unit.Key], cancellationToken);
            }

            found.Add(RecordType.Session, place, SessionLine.Of(session, unit.Key));
        }
    }

    private async Task ReadCasesAsync(int source, string[] keys, HeldLines found, CancellationToken cancellationToken)
    {
        var name = index.Source(source);
        var wanted = db.Cases.AsNoTracking().Where(c => c.Source == name && keys.Contains(c.Key));
        var seen = await wanted.Select(c => new
        {
            c.Id,
            Letters = db.LetterCases.Count(l => l.CaseId == c.Id),
            Visits = db.Visits.Count(v => v.CaseId == c.Id),
            Letter = db.Letters.Where(l => db.LetterCases.Any(lc => lc.LetterId == l.Id && lc.CaseId == c.Id)).Min(l => (DateOnly?)l.ReceivedOn),
            Visit = db.Visits.Where(v => v.CaseId == c.Id).Min(v => (DateOnly?)v.ReceivedOn),
        }).ToDictionaryAsync(c => c.Id, cancellationToken);
        foreach (var row in await HeldRows.Cases(db, wanted.Include(c => c.Steps)).ToListAsync(cancellationToken))
        {
            var about = row.Case;
            if (Hold(index.Cases, source, about.Key, about.Id, index.Units[about.UnitId], out var place))
            {
                var (held, first) = (seen[about.Id], seen[about.Id].Letter);
                ref var slot = ref index.Cases[place];
                (slot.HeldLetters, slot.HeldVisits) = (held.Letters, held.Visits);
                slot.FirstSeenOn = first is null || held.Visit < first ? held.Visit : first;
                (slot.Field, slot.State) = (index.FieldOf(about.Field), about.State);
                Denounced(index.Cases, place, about.Kind, people: null);
                slot.Remember(about.Tell(calendars));
                foreach (var step in about.EffectiveSteps)
                {
                    Append(ref slot.HeldSteps, CaseEventLine.Of(step, about.Key), step.Instance);
                }
            }

            found.Add(RecordType.Case, place, lines.Of(row));
        }
    }

    private async Task ReadVisitsAsync(int source, string[] keys, HeldLines found, CancellationToken cancellationToken)
    {
        var name = index.Source(source);
        foreach (var row in await HeldRows.Visits(db, db.Visits.AsNoTracking().Where(v => v.Source == name && keys.Contains(v.Key))).ToListAsync(cancellationToken))
        {
            var visit = row.Visit;
            if (Hold(index.Visits, source, visit.Key, visit.Id, index.Units[visit.UnitId], out var place))
            {
                ref var slot = ref index.Visits[place];
                (slot.On, slot.Number, slot.HasLetter, slot.Case) = (visit.ReceivedOn, visit.Number, visit.LetterId is not null, visit.CaseId is null ? 0 : -1);
                slot.IsRefused = visit.Result is VisitResult.Refused;
                Denounced(index.Visits, place, visit.Classification, row.People);
            }

            found.Add(RecordType.Visit, place, lines.Of(row));
        }
    }

    private async Task ReadLettersAsync(int source, string[] keys, HeldLines found, CancellationToken cancellationToken)
    {
        var name = index.Source(source);
        foreach (var row in await HeldRows.Letters(db, db.Letters.AsNoTracking().Where(l => l.Source == name && keys.Contains(l.Key))).ToListAsync(cancellationToken))
        {
            var letter = row.Letter;
            var unit = index.Units[letter.UnitId];
            if (Hold(index.Letters, source, letter.Key, letter.Id, unit, out var place))
            {
                ref var slot = ref index.Letters[place];
                slot.Unit = unit.Place;
                (slot.ReceivedOn, slot.Number, slot.IsForwarded) = (letter.ReceivedOn, letter.Number, letter.ForwardedBy is not null);
                slot.Processing = letter.Processing is null ? 0 : digest.Of(LetterProcessedLine.Of(letter));
                Denounced(index.Letters, place, letter.Kind, row.People);
            }

            found.Add(RecordType.Letter, place, lines.Of(row));
        }
    }

    private async Task ReadConferencesAsync(int source, string[] keys, HeldLines found, CancellationToken cancellationToken)
    {
        var name = index.Source(source);
        foreach (var conference in await db.Conferences.AsNoTracking().Where(c => c.Source == name && keys.Contains(c.Key)).ToListAsync(cancellationToken))
        {
            var unit = index.Units[conference.UnitId];
            if (Hold(index.Conferences, source, conference.Key, conference.Id, unit, out var place))
            {
                ref var slot = ref index.Conferences[place];
                (slot.Unit, slot.On, slot.Chairs) = (unit.Place, conference.HeldOn, index.Chairs(conference.Chairs.Select(c => c.Office)));
            }

            found.Add(RecordType.Conference, place, ConferenceLine.Of(conference, unit.Key));
        }
    }

    private async Task ReadOpinionsAsync(int source, string[] keys, HeldLines found, CancellationToken cancellationToken)
    {
        var name = index.Source(source);
        foreach (var row in await HeldRows.Opinions(db, db.Opinions.AsNoTracking().Where(o => o.Source == name && keys.Contains(o.Key))).ToListAsync(cancellationToken))
        {
            var opinion = row.Opinion;
            if (Hold(index.Opinions, source, opinion.Key, opinion.Id, index.Units[opinion.UnitId], out var place))
            {
                ref var slot = ref index.Opinions[place];
                (slot.HeldOn, slot.AnsweredOnSpot) = (opinion.HeldOn, opinion.AnsweredOnSpot);
                slot.Resolution = opinion.ResolvedOn is { } on ? digest.Of(OpinionResolvedLine.Of(on, opinion.Answer!, opinion.Key)) : 0;
            }

            found.Add(RecordType.Opinion, place, lines.Of(row));
        }
    }

    private async Task ReadFeedbackAsync(int source, string[] keys, HeldLines found, CancellationToken cancellationToken)
    {
        var name = index.Source(source);
        var wanted = db.Feedback.AsNoTracking().Include(f => f.Steps).Where(f => f.Source == name && keys.Contains(f.Key));
        foreach (var item in await wanted.ToListAsync(cancellationToken))
        {
            var unit = index.Units[item.UnitId];
            if (Hold(index.Feedback, source, item.Key, item.Id, unit, out var place))
            {
                ref var slot = ref index.Feedback[place];
                (slot.Status, slot.LastAt) = (item.Status, item.ReceivedAt);
                foreach (var step in item.Steps.OrderBy(s => s.Sequence))
                {
                    slot.LastAt = step.At;
                    Append(ref slot.HeldSteps, FeedbackEventLine.Of(step, item.Key), instance: 0);
                }
            }

            found.Add(RecordType.Feedback, place, FeedbackLine.Of(item, unit.Key));
        }
    }

    private async Task ReadIndicatorsAsync(List<IndicatorLine> wanted, CancellationToken cancellationToken)
    {
        var units = wanted.Select(i => index.Units.Find(i.Unit)).Where(u => u?.Held is not null).Select(u => u!.Id).Distinct().ToArray();
        if (units.Length == 0)
        {
            return;
        }

        var codes = wanted
            .SelectMany(i => new[] { i.Code, IndicatorLimits.WholeOf(i.Code), IndicatorLimits.PartOf(i.Code) })
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        await foreach (var held in db.Indicators.AsNoTracking()
            .Where(i => units.Contains(i.UnitId) && codes.Contains(i.Code))
            .AsAsyncEnumerable()
            .WithCancellation(cancellationToken))
        {
            var unit = index.Units[held.UnitId];
            var key = IndicatorLine.KeyOf(unit.Key, held.Code, held.From, held.To);
            ref var slot = ref index.Indicators[index.Indicators.FindOrAdd(0, key)];
            if (slot.Standing is Standing.Unknown)
            {
                (slot.Standing, slot.Content) = (Standing.Held, (ulong)held.Value);
                index.Declared.Hold(unit.Place, held.Code, held.From, held.To);
            }
        }
    }

    /// <summary>How far the books of these units are; each unit is asked for once.</summary>
    private async Task ReadNumbersAsync(IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        var units = keys.Select(index.Units.Find).Where(u => u?.Held is not null && numbered.Add(u)).Select(u => u!.Id).ToArray();
        if (units.Length > 0)
        {
            foreach (var book in await db.RegisterNumbers.AsNoTracking().Where(n => units.Contains(n.UnitId)).ToListAsync(cancellationToken))
            {
                index.Numbers.Hold(index.Units[book.UnitId].Place, book.Book, book.Year, book.Last);
            }
        }
    }

    private async Task ReadFollowCodesAsync(List<string> codes, CancellationToken cancellationToken)
    {
        foreach (var some in codes.Chunk(Most))
        {
            index.FollowCodes.UnionWith(await db.Feedback.Where(f => some.Contains(f.FollowCode)).Select(f => f.FollowCode).ToListAsync(cancellationToken));
        }
    }

    /// <summary>Remembers a held record; true when it was not known before and is the caller's, so that its state is to be filled in.</summary>
    private static bool Hold<TSlot>(SlotTable<TSlot> table, int source, string key, Guid id, UnitNode unit, out int place)
        where TSlot : struct, ISlot
    {
        place = table.FindOrAdd(source, key);
        ref var slot = ref table[place];
        if (slot.Standing is not Standing.Unknown)
        {
            return false;
        }

        (slot.Id, slot.Standing) = (id, unit.IsMine ? Standing.Held : Standing.Foreign);
        return unit.IsMine;
    }

    private void Denounced<TSlot>(SlotTable<TSlot> table, int place, CaseKind? kind, List<Person>? people)
        where TSlot : struct, IMatterSlot
    {
        if (kind is CaseKind.Denunciation || people?.Exists(p => p.IsSealed) is true)
        {
            index.Denounce(table, place);
        }
    }

    private void Append(ref Chain chain, JournalLine step, int instance) =>
        index.HeldSteps.Append(ref chain, new HeldStep { Content = digest.Of(step), Instance = instance });
}
