using MediatR;
using QcdcCases.Application.Letters;
using QcdcCases.Application.Papers;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Endpoints;

/// <summary>The body that issues a paper; the step differs by the kind of record.</summary>
internal interface IPaperRequest
{
    IRequest<Result<IssuedPaperView>> ToCommand(Guid id, string paper);
}

/// <summary>A paper about a letter.</summary>
/// <param name="On">The day of the paper.</param>
/// <param name="DocumentNo">Its number and symbol, such as <c>12/TB-UBND</c>; absent if it is written by hand.</param>
/// <param name="Signer">The name of the person who signs.</param>
/// <param name="SignerOffice">The office of that person; by default the head of the body.</param>
/// <param name="Reason">The reason for printing the sealed name of the addressee; without it the place stays dotted.</param>
/// <param name="Step">The outcome of processing that the paper is; absent if it is recorded already.</param>
internal sealed record LetterPaperRequest(
    DateOnly On,
    string? DocumentNo = null,
    string? Signer = null,
    string? SignerOffice = null,
    string? Reason = null,
    ProcessingEntry? Step = null) : IPaperRequest
{
    public IRequest<Result<IssuedPaperView>> ToCommand(Guid id, string paper) =>
        new IssueLetterPaper(id, paper, new(On, DocumentNo, Signer, SignerOffice, Reason), Step);
}

/// <summary>A paper about a case.</summary>
/// <inheritdoc cref="LetterPaperRequest"/>
/// <param name="Step">The step that the paper is; absent if it is recorded already.</param>
internal sealed record CasePaperRequest(
    DateOnly On,
    string? DocumentNo = null,
    string? Signer = null,
    string? SignerOffice = null,
    string? Reason = null,
    AnyStepRequest? Step = null) : IPaperRequest
{
    public IRequest<Result<IssuedPaperView>> ToCommand(Guid id, string paper) =>
        new IssueCasePaper(id, paper, new(On, DocumentNo, Signer, SignerOffice, Reason), Step?.ToCommand(id).Entry);
}

/// <summary>A paper about a visit.</summary>
/// <inheritdoc cref="LetterPaperRequest"/>
/// <param name="Step">The follow-up that the paper is; absent if it is recorded already.</param>
internal sealed record VisitPaperRequest(
    DateOnly On,
    string? DocumentNo = null,
    string? Signer = null,
    string? SignerOffice = null,
    string? Reason = null,
    VisitPaperStep? Step = null) : IPaperRequest
{
    public IRequest<Result<IssuedPaperView>> ToCommand(Guid id, string paper) =>
        new IssueVisitPaper(id, paper, new(On, DocumentNo, Signer, SignerOffice, Reason), Step);
}

/// <summary>A paper about a session.</summary>
/// <inheritdoc cref="LetterPaperRequest"/>
internal sealed record SessionPaperRequest(
    DateOnly On, string? DocumentNo = null, string? Signer = null, string? SignerOffice = null) : IPaperRequest
{
    public IRequest<Result<IssuedPaperView>> ToCommand(Guid id, string paper) =>
        new IssueSessionPaper(id, paper, new(On, DocumentNo, Signer, SignerOffice));
}
