using QcdcCases.Application.Registers.Index;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Registers;

namespace QcdcCases.Application.Registers.Import;

/// <summary>Assigns a journal's numbers in the units' registers and keeps those locked.</summary>
internal sealed class NumberAllocator(CasesDbContext db, IDatabaseProvider engine, RegisterIndex index)
{
    public async Task AllocateAsync(CancellationToken cancellationToken)
    {
        // Always in the same order, to avoid deadlocks.
        var books = index
            .Numbers.Used.Select(b => (index.Units[b.Key.Unit].Id, b.Key.Book, b.Key.Year, Numbers: b.Value))
            .OrderBy(b => (b.Id, b.Book, b.Year));
        foreach (var (unitId, book, year, numbers) in books)
        {
            var first = await engine.NextNumbersAsync(db, unitId, book, year, numbers.Highest - numbers.LastExisting, cancellationToken);
            numbers.Shift = first - numbers.LastExisting - 1;
            if (numbers is { Shift: not 0, IsFixed: true })
            {
                throw new RegisterChangedException();
            }
        }
    }
}
