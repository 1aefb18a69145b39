using System.Text.Json;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.History;
using QcdcCases.Persistence.Audit;

namespace QcdcCases.Application.Audit;

/// <summary>
/// The keyed hashes of the audit. Instants are hashed in milliseconds, because engines store them with different precision.
/// </summary>
public sealed class AuditHashes(KeyedHash keyedHash)
{
    /// <summary>Returns the hash that binds an entry to the hash of the entry before; empty for the first.</summary>
    public ValueTask<string> OfAsync(AuditEntry entry, string before, CancellationToken cancellationToken) => HashAsync(
        [
            "audit-entry", before, entry.Sequence, entry.At.ToUnixTimeMilliseconds(), entry.ActorId, entry.ActorName, entry.Action,
            entry.UnitId, entry.SubjectId, entry.Subjects, entry.ChangeId, entry.ChangeHash,
        ],
        cancellationToken);

    /// <summary>Returns the hash of a history entry.</summary>
    public ValueTask<string> OfAsync(HistoryEntry change, CancellationToken cancellationToken) => HashAsync(
        [
            "audit-change", change.Id, change.RecordedAt.ToUnixTimeMilliseconds(), change.ActorId, change.ActorName, change.Action,
            change.SubjectId, change.CaseId, change.UnitId, change.LegalBasis, change.Reason, change.Detail,
        ],
        cancellationToken);

    /// <summary>Loads the key, which takes a connection of its own the first time: call it before a transaction begins.</summary>
    public async ValueTask LoadAsync(CancellationToken cancellationToken) => await keyedHash.OfAsync(cancellationToken);

    private ValueTask<string> HashAsync(object?[] content, CancellationToken cancellationToken) =>
        keyedHash.OfAsync(cancellationToken, JsonSerializer.SerializeToUtf8Bytes(content));
}
