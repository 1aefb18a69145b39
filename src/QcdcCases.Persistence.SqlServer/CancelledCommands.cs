using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace QcdcCases.Persistence.SqlServer;

/// <summary>
/// Converts the failure of a cancelled command to a cancellation: this client reports it as a failed command, others as a cancellation.
/// </summary>
internal sealed class CancelledCommands : DbCommandInterceptor
{
    public static CancelledCommands Instance { get; } = new();

    public override void CommandCanceled(DbCommand command, CommandEndEventData eventData) => throw new OperationCanceledException();

    public override Task CommandCanceledAsync(
        DbCommand command,
        CommandEndEventData eventData,
        CancellationToken cancellationToken = default) => throw new OperationCanceledException(cancellationToken);
}
