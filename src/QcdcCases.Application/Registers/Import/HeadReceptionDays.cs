using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Registers.Index;
using QcdcCases.Domain.Reception;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Loads the existing days on which heads and delegates received: a new session of the same day and office adds no day.</summary>
internal sealed class HeadReceptionDays(CasesDbContext db, RegisterIndex index)
{
    private const int MaxUnits = 500;

    public async Task LoadAsync(JournalWriter writer, CancellationToken cancellationToken)
    {
        foreach (var some in Ranges().Chunk(MaxUnits))
        {
            var units = Array.ConvertAll(some, s => s.UnitId);
            var (from, to) = (some.Min(s => s.From), some.Max(s => s.To));
            await foreach (var session in db.Sessions.AsNoTracking()
                .Where(s => units.Contains(s.BookUnitId) && s.HeldOn >= from && s.HeldOn <= to)
                .Where(s => s.Held && s.Kind != SessionKind.Regular && s.Receiver != Receiver.Officer)
                .Select(s => new { s.BookUnitId, s.HeldOn, s.HeadOffice, s.Receiver })
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken))
            {
                writer.AddExistingHeadDay(session.BookUnitId, session.HeldOn, session.HeadOffice, session.Receiver);
            }
        }
    }

    /// <summary>The days between which the journal adds sessions to existing units.</summary>
    private IEnumerable<(Guid UnitId, DateOnly From, DateOnly To)> Ranges()
    {
        var spans = new Dictionary<int, (DateOnly From, DateOnly To)>();
        for (var place = 0; place < index.Sessions.Count; place++)
        {
            ref var session = ref index.Sessions[place];
            if (index.Sessions.Head(place).State is KeyState.New && index.Units[session.Unit].Existing is not null)
            {
                var (from, to) = spans.GetValueOrDefault(session.Unit, (session.On, session.On));
                spans[session.Unit] = (session.On < from ? session.On : from, session.On > to ? session.On : to);
            }
        }

        return spans.Select(s => (index.Units[s.Key].Id, s.Value.From, s.Value.To));
    }
}
