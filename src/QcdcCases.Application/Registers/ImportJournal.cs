using FluentValidation;
using MediatR;
using QcdcCases.Application.Registers.Import;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Application.Registers;

/// <summary>Imports a journal immediately and atomically. It commits by itself.</summary>
/// <param name="Source">The source register; null to derive it from the journal.</param>
public sealed record ImportJournal(JournalFile Journal, string? Source, bool DryRun, Guid RunId, IProgress<ImportProgress> Progress)
    : IRequest<Result<ImportOutcome>>;

internal sealed class ImportJournalValidator : AbstractValidator<ImportJournal>
{
    public ImportJournalValidator() => RuleFor(i => i.Source).MaximumLength(TextLength.Key);
}

internal sealed class ImportJournalHandler(Importer importer) : IRequestHandler<ImportJournal, Result<ImportOutcome>>
{
    public Task<Result<ImportOutcome>> Handle(ImportJournal command, CancellationToken cancellationToken) =>
        importer.RunAsync(command.Journal, command.Source, command.DryRun, command.RunId, command.Progress, cancellationToken);
}
