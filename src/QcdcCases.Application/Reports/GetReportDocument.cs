using MediatR;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Forms;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Statistics;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Forms;
using QcdcCases.Domain.Reports;
using QcdcCases.Domain.Shared;
using QcdcCases.Domain.Statistics;

namespace QcdcCases.Application.Reports;

/// <summary>The template of a report document.</summary>
public enum ReportTemplate
{
    /// <summary>Mẫu số 02 of TT 06/2025/TT-TTCP: reception, letters and resolution.</summary>
    Statutory,

    /// <summary>The paragraphs on reception, letters and dialogue of the report on democracy at the grassroots.</summary>
    Democracy,
}

/// <summary>Writes a closed report as a word-processor file to edit and sign, from the snapshot of a closing.</summary>
/// <param name="Closing">The number of the closing, from 1; null means the latest.</param>
public sealed record GetReportDocument(Guid Id, ReportTemplate Template, int? Closing) : IQuery<DocumentFile>;

/// <summary>Writes a draft of a report document from the current numbers.</summary>
public sealed record DraftReportDocument(FigureRequest Question, ReportTemplate Template, string? Circular) : IQuery<DocumentFile>;

internal sealed class GetReportDocumentHandler(
    RequestContext context,
    ReportQueries reportQueries,
    UnitDirectory units,
    ReportDocuments documents) : IRequestHandler<GetReportDocument, Result<DocumentFile>>
{
    public async Task<Result<DocumentFile>> Handle(GetReportDocument query, CancellationToken cancellationToken)
    {
        if ((await reportQueries.FindClosingAsync(query.Id, query.Closing, cancellationToken)).IsRefused(out var refusal, out var closing))
        {
            return refusal;
        }

        var content = ReportContent.Read(await reportQueries.SnapshotBytesAsync(closing, cancellationToken));
        return documents.Write(content, await units.TreeAsync(cancellationToken), query.Template, context.Today, closing.Hash);
    }
}

internal sealed class DraftReportDocumentHandler(
    RequestContext context,
    FinalInstant finalInstant,
    FigureRequestResolver figureRequestResolver,
    ReportBuilder reportBuilder,
    ReportQueries reportQueries,
    UnitDirectory units,
    ReportDocuments documents) : IRequestHandler<DraftReportDocument, Result<DocumentFile>>
{
    public async Task<Result<DocumentFile>> Handle(DraftReportDocument query, CancellationToken cancellationToken)
    {
        if (
            (await figureRequestResolver.ResolveAsync(query.Question, cancellationToken)).IsRefused(
                out var refusal,
                out var resolvedFigureRequest))
        {
            return refusal;
        }

        if (Circular.FindOrInForce(query.Circular, resolvedFigureRequest.Period.To) is not { } circular)
        {
            return FormRefusals.CircularUnknown();
        }

        var tree = await units.TreeWithAsync([resolvedFigureRequest.UnitId], cancellationToken);
        var closed = await reportQueries.ClosedAsync(resolvedFigureRequest.UnitId, cancellationToken);
        var basis = ReportBuilder.NewBasis(
            tree[resolvedFigureRequest.UnitId],
            tree,
            resolvedFigureRequest.Period,
            circular.Code,
            await finalInstant.ReadAsync(cancellationToken),
            closed);
        return documents.Write(await reportBuilder.BuildAsync(basis, cancellationToken), tree, query.Template, context.Today, null);
    }
}

/// <summary>Writes the document of a report's content.</summary>
internal sealed class ReportDocuments(IDocumentWriter documentWriter)
{
    public Result<DocumentFile> Write(
        ReportContent content,
        Domain.Units.UnitTree tree,
        ReportTemplate template,
        DateOnly today,
        string? hash)
    {
        if (template is ReportTemplate.Statutory && content.Circular != Circular.TT06.Code)
        {
            return Refusal.Rule(
                "period.no_outline",
                $"No outline of a report is known for {content.Circular}.", "template") with { Arguments = [content.Circular] };
        }

        var unit = tree.Find(content.Unit)!;
        var period = new Period(content.From, content.To);
        var isArea = tree.ChildrenOn(unit.Id, content.To).Any(u => u.Level == unit.Level && u.Kind == unit.Kind);
        var reportMetadata = new ReportMetadata(
            unit,
            tree.ParentOn(unit, content.To)?.Name,
            StatutoryPeriod.Of(period)?.Title,
            isArea,
            today,
            hash);
        return new DocumentFile(
            $"bao-cao-{Code.Of(template)}-{content.To:yyyy-MM-dd}.docx",
            documentWriter.Write(template, reportMetadata, content));
    }
}
