using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace QcdcCases.Persistence.SqlServer;

/// <summary>
/// A command that was called off ends as such: this client reports it as a failure of the command, where every other reports a
/// cancellation.
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
