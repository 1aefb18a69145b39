using QcdcCases.Application.Shared;
using QcdcCases.Domain.Papers;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Papers;

/// <summary>The papers of a record: those that fit its present state, and those that were issued, the latest first.</summary>
/// <param name="ReceiptCode">The code on its papers; absent until the first one is issued.</param>
public sealed record PapersView(IReadOnlyList<PaperView> Available, IReadOnlyList<IssuedPaperRow> Issued, string? ReceiptCode);

/// <summary>A paper that can be drafted.</summary>
/// <param name="Title">The Vietnamese name.</param>
/// <param name="Form">The number of the prescribed form; absent where no text prescribes one.</param>
/// <param name="Source">The text and article on which the paper rests.</param>
/// <param name="Names">Whether it names the sender, and whether a sealed one.</param>
/// <param name="IsStep">Whether the paper is the outcome, step or follow-up itself.</param>
/// <param name="Step">That outcome, step or follow-up; absent for a paper of any state.</param>
/// <param name="NeedsStep">True if the step is not recorded yet: the paper is issued with <c>step</c>, or after it.</param>
public sealed record PaperView(
    string Paper, string Title, string? Form, string Source, NamingOfSender Names, bool IsStep, string? Step, bool NeedsStep)
{
    internal static PaperView Of(PaperForm form, PaperSubject subject, PaperFit fit) =>
        new(form.Code, form.Title, form.Form, form.Source, form.Names, form.IsAct, StepOf(form, subject), fit is PaperFit.AwaitsStep);

    private static string? StepOf(PaperForm form, PaperSubject subject) => subject switch
    {
        PaperSubject.Letter when form.Outcome is { } outcome => Code.Of(outcome),
        PaperSubject.Case when form.Step is { } step => Code.Of(step),
        PaperSubject.Visit when form.FollowUp is { } followUp => Code.Of(followUp),
        _ => null,
    };
}

/// <summary>A paper that was issued.</summary>
/// <param name="On">The day of the paper.</param>
/// <param name="IssuedBy">The name of the person who issued it.</param>
public sealed record IssuedPaperRow(
    Guid Id, string Paper, string Title, DateOnly On, string? DocumentNo, string? ReceiptCode, string IssuedBy, DateTimeOffset IssuedAt)
{
    internal static IssuedPaperRow Of(IssuedPaper paper) => new(
        paper.Id,
        paper.Paper,
        PaperForms.Find(paper.Paper)?.Title ?? paper.Paper,
        paper.On,
        paper.DocumentNo,
        paper.ReceiptCode,
        paper.IssuedByName,
        paper.IssuedAt);
}

/// <summary>The paper just issued, with the version of its record.</summary>
/// <param name="Version">The version of the record after the paper and its step.</param>
public sealed record IssuedPaperView(
    Guid Id,
    string Paper,
    string Title,
    DateOnly On,
    string? DocumentNo,
    string? ReceiptCode,
    string IssuedBy,
    DateTimeOffset IssuedAt,
    Guid Version) : IVersioned
{
    internal static IssuedPaperView Of(IssuedPaper paper, Guid version)
    {
        var row = IssuedPaperRow.Of(paper);
        return new(row.Id, row.Paper, row.Title, row.On, row.DocumentNo, row.ReceiptCode, row.IssuedBy, row.IssuedAt, version);
    }
}
