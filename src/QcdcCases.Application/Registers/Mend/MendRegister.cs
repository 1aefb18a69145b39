using MediatR;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Registers.Mend;

/// <summary>
/// Brings what earlier versions wrote in line with this one: seals whoever is linked with a denunciation and was kept in the clear, folds
/// searched texts anew, and tells every record anew by the rules of this version, each change with an entry in the history. It commits part
/// by part; stopped anywhere and run again, it goes on, and what is in line already does not change.
/// </summary>
/// <param name="DryRun">Only count what would change.</param>
/// <param name="Found">Hears of each record that cannot be as it stands, or could not be told anew.</param>
public sealed record MendRegister(bool DryRun, IProgress<MendFinding> Found) : IRequest<Result<RegisterMended>>;

/// <summary>What was brought in line, or would be.</summary>
/// <param name="Sealed">Letters and visits whose people are sealed from now on.</param>
/// <param name="Folded">Records that are searched by another text from now on.</param>
/// <param name="Told">What became of the records of each kind.</param>
public sealed record RegisterMended(long Sealed, long Folded, IReadOnlyList<RecomputedRecords> Told);

/// <summary>What became of the records of a kind.</summary>
/// <param name="Seen">How many there are.</param>
/// <param name="Changed">In how many a stored day, a deadline or what figures count is another now.</param>
/// <param name="Impossible">How many cannot be as they stand.</param>
/// <param name="SetAside">How many could not be told anew.</param>
public sealed record RecomputedRecords(RegisterRecord Kind, long Seen, long Changed, long Impossible, long SetAside);

internal sealed class MendRegisterHandler(SealedPeople people, SearchedTexts searched, RecordWalk records, RefreshAggregates folding)
    : IRequestHandler<MendRegister, Result<RegisterMended>>
{
    public async Task<Result<RegisterMended>> Handle(MendRegister command, CancellationToken cancellationToken)
    {
        var sealedNow = await people.SealAsync(command.DryRun, cancellationToken);
        var folded = await searched.NormaliseAsync(command.DryRun, cancellationToken);
        var recomputedRecords = await records.RecomputeAsync(command.DryRun, command.Found, cancellationToken);
        if (!command.DryRun)
        {
            await folding.RunAsync(cancellationToken);
        }

        return new RegisterMended(sealedNow, folded, recomputedRecords);
    }
}
