using QcdcCases.Application.Registers.Index;
using QcdcCases.Application.Registers.Lines;

namespace QcdcCases.Application.Registers.Import;

/// <summary>
/// The register a journal comes from when nobody names it: the first unit that it enters, or the topmost unit above the first one it refers to.
/// </summary>
internal static class DefaultSource
{
    /// <summary>Null when the journal neither enters nor refers to a unit that is known.</summary>
    public static async Task<string?> FindAsync(JournalFile file, UnitNodes units, CancellationToken cancellationToken)
    {
        var parser = new LineParser(new ProblemList());
        string? referred = null;
        await foreach (var block in file.BlocksAsync(cancellationToken))
        {
            foreach (var raw in block)
            {
                switch (parser.Parse(raw, out _))
                {
                    case UnitLine { Key.Length: > 0 } entered:
                        return entered.Key;
                    case { } line when referred is null && UnitOf(line) is { } key && units.Find(key) is { } unit:
                        referred = UnitNodes.TopOf(unit).Key;
                        break;
                }
            }
        }

        return referred;
    }

    private static string? UnitOf(JournalLine line) => line switch
    {
        SessionLine session => session.Unit,
        CaseLine opened => opened.Unit,
        VisitLine visit => visit.Unit,
        LetterLine letter => letter.Unit,
        ConferenceLine conference => conference.Unit,
        FeedbackLine feedback => feedback.Unit,
        IndicatorLine indicator => indicator.Unit,
        _ => null,
    };
}
