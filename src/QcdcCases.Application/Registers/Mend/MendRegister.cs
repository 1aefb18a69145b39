using MediatR;
using QcdcCases.Application.Statistics;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Registers.Mend;

/// <summary>
/// Updates records of earlier versions to the rules of this version: seals unsealed people who are linked with a denunciation, renormalises
/// search texts, and recomputes every record, each change with an entry in the history. It commits in parts; after an interruption it can
/// be repeated, and up-to-date records do not change.
/// </summary>
/// <param name="DryRun">True to only count the changes.</param>
/// <param name="Found">Receives each record that is impossible, or that could not be recomputed.</param>
public sealed record MendRegister(bool DryRun, IProgress<MendFinding> Found) : IRequest<Result<RegisterMended>>;

/// <summary>The result of the update.</summary>
/// <param name="Sealed">The number of newly sealed letters and visits.</param>
/// <param name="Folded">The number of records with a changed search text.</param>
/// <param name="Told">The results by kind of record.</param>
public sealed record RegisterMended(long Sealed, long Folded, IReadOnlyList<RecomputedRecords> Told);

/// <summary>The result for a kind of record.</summary>
/// <param name="Total">The number of records.</param>
/// <param name="Changed">The number of records of which a stored day, a deadline or a fact changed.</param>
/// <param name="Impossible">The number of impossible records.</param>
/// <param name="SetAside">The number of records that could not be recomputed.</param>
public sealed record RecomputedRecords(RegisterRecord Kind, long Total, long Changed, long Impossible, long SetAside);

internal sealed class MendRegisterHandler(
    SealUnsealedPeople sealUnsealedPeople,
    SearchTextUpdater searched,
    RecordBatches records,
    RefreshAggregates folding) : IRequestHandler<MendRegister, Result<RegisterMended>>
{
    public async Task<Result<RegisterMended>> Handle(MendRegister command, CancellationToken cancellationToken)
    {
        var sealedNow = await sealUnsealedPeople.SealAsync(command.DryRun, cancellationToken);
        var folded = await searched.NormaliseAsync(command.DryRun, cancellationToken);
        var recomputedRecords = await records.RecomputeAsync(command.DryRun, command.Found, cancellationToken);
        if (!command.DryRun)
        {
            await folding.RunAsync(cancellationToken);
        }

        return new RegisterMended(sealedNow, folded, recomputedRecords);
    }
}
