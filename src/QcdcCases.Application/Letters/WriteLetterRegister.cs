using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Application.Access;
using QcdcCases.Application.Audit;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Letters;

/// <summary>Writes the letter register as a workbook, the earliest letter first; sealed data is masked. Returns the file name.</summary>
public sealed record WriteLetterRegister(Stream Output, LetterFilter Filter) : IQuery<string>;

internal sealed class WriteLetterRegisterValidator : AbstractValidator<WriteLetterRegister>
{
    public WriteLetterRegisterValidator()
    {
        this.RuleForEnds(l => l.Filter.From, l => l.Filter.To);
        RuleFor(l => l.Filter.Search).IsSearch();
    }
}

internal sealed class WriteLetterRegisterHandler(
    LetterQueries letterQueries,
    RegisterHeaderResolver registerHeaderResolver,
    UnitDirectory units,
    ReadingLog readings,
    IWorkbookWriter workbookWriter) : IRequestHandler<WriteLetterRegister, Result<string>>
{
    public async Task<Result<string>> Handle(WriteLetterRegister query, CancellationToken cancellationToken)
    {
        // A book keeps voided entries, struck through.
        var filter = query.Filter with { Voided = true };
        if (
            (
                await registerHeaderResolver.OfAsync(filter.Unit, filter.From, filter.To, Permission.ReadLetters, cancellationToken)
            ).IsRefused(out var refusal, out var covered))
        {
            return refusal;
        }

        await readings.AddWholeAsync(Reading.LetterRegisterWritten, filter.Unit!, cancellationToken);
        var letters = letterQueries
            .Matching(filter, covered.UnitIds, byBook: true)
            .OrderBy(l => l.ReceivedOn).ThenBy(l => l.Number).ThenBy(l => l.Id);
        var rows = letterQueries.Rows(letters, await units.TreeAsync(cancellationToken), byBook: true).AsAsyncEnumerable();
        await workbookWriter.WriteAsync(query.Output, covered.Header, rows, cancellationToken);
        return WorkbookFiles.NameOf("So-don-thu", filter.Unit!, filter.From, filter.To);
    }
}
