using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers.Import;

/// <summary>
/// Determines the source register if the caller names none: the first unit that the journal adds; otherwise, of the first unit that it
/// refers to and the units above it, the nearest with existing records, or else the topmost.
/// </summary>
internal sealed class DefaultSource(CasesDbContext db, UnitNodes units)
{
    /// <summary>Returns null if the journal neither adds nor refers to a known unit.</summary>
    public async Task<string?> FindAsync(JournalFile file, CancellationToken cancellationToken)
    {
        var reader = new LineReader(new ProblemList());
        UnitNode? referred = null;
        var definesIndicators = false;
        await foreach (var block in file.BlocksAsync(cancellationToken))
        {
            foreach (var raw in block)
            {
                switch (reader.Read(raw, out _))
                {
                    case UnitLine { Key.Length: > 0 } entered:
                        return entered.Key;
                    case IndicatorDefinitionLine:
                        definesIndicators = true;
                        break;
                    case { } line when referred is null && UnitOf(line) is { } key && units.Find(key) is { } unit:
                        referred = unit;
                        break;
                }
            }
        }

        // Definitions belong to no unit.
        referred ??= definesIndicators ? units.First : null;
        return referred is null ? null : await NearestAsync(referred, cancellationToken);
    }

    private async Task<string> NearestAsync(UnitNode referred, CancellationToken cancellationToken)
    {
        var node = referred;
        while (!await IsSourceAsync(node.Key, cancellationToken))
        {
            if (node.Parent is not { } parent)
            {
                return node.Key;
            }

            node = parent;
        }

        return node.Key;
    }

    private async Task<bool> IsSourceAsync(string key, CancellationToken cancellationToken) =>
        await ExistingSources.HasRecordsAsync(db, key, cancellationToken);

    private static string? UnitOf(JournalLine line) => line switch
    {
        SessionLine session => session.Unit,
        CaseLine opened => opened.Unit,
        VisitLine visit => visit.Unit,
        LetterLine letter => letter.Unit,
        ConferenceLine conference => conference.Unit,
        OpinionLine opinion => opinion.Unit,
        FeedbackLine feedback => feedback.Unit,
        IndicatorLine indicator => indicator.Unit,
        CodeLine code => code.Unit,
        _ => null,
    };
}
