using MediatR;
using QcdcCases.Application.Codes;
using QcdcCases.Application.Feedback;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Feedback;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Open311;

/// <summary>Lists the services of Open311: the categories of feedback that a jurisdiction offers to the public today.</summary>
/// <param name="Jurisdiction">The key of a unit; null for the whole register.</param>
public sealed record ListServices(string? Jurisdiction) : IQuery<ServiceList>;

/// <summary>Returns one service with its questions.</summary>
public sealed record GetService(string Code, string? Jurisdiction) : IQuery<Service>;

/// <summary>The services of a jurisdiction.</summary>
public sealed record ServiceList(IReadOnlyList<Service> Services);

/// <summary>A category of feedback as a service of Open311.</summary>
public sealed record Service(
    string Code,
    string Name,
    string? Description,
    string? Group,
    IReadOnlyList<string> Keywords,
    IReadOnlyList<CategoryQuestion> Questions);

internal sealed class ListServicesHandler(
    Jurisdictions jurisdictions, CodeDirectory codes, CategoryDefinitions definitions, RequestContext context)
    : IRequestHandler<ListServices, Result<ServiceList>>, IRequestHandler<GetService, Result<Service>>
{
    public async Task<Result<ServiceList>> Handle(ListServices query, CancellationToken cancellationToken) =>
        (await jurisdictions.FindAsync(query.Jurisdiction, cancellationToken)).IsRefused(out var refusal, out var where)
            ? refusal
            : new ServiceList(await ReadAsync(where, cancellationToken));

    public async Task<Result<Service>> Handle(GetService query, CancellationToken cancellationToken)
    {
        if ((await jurisdictions.FindAsync(query.Jurisdiction, cancellationToken)).IsRefused(out var refusal, out var where))
        {
            return refusal;
        }

        return (await ReadAsync(where, cancellationToken)).Find(s => s.Code == query.Code) is { } service
            ? service
            : Refusal.NotFound("open311.service_unknown", "`service_code` must be the code of a service of the jurisdiction.");
    }

    private async Task<List<Service>> ReadAsync(Jurisdiction where, CancellationToken cancellationToken)
    {
        var set = await definitions.OnAsync(where.Tree, context.Today, cancellationToken);
        var added = await codes.AddedAsync(FeedbackCategories.Table, where.Unit?.Id, cancellationToken);
        return
        [
            .. FeedbackCategories.Table.All.Where(c => c.IsValidOn(context.Today)).Select(c => (c.Code, c.Name))
                .Concat(added.Where(c => c.IsValidOn(context.Today)).Select(c => (c.Code, c.Name)))
                .Select(c => (c.Code, c.Name, Definition: set.FirstOf(where.Definers, c.Code)))
                .Where(c => c.Definition is not { IsPublic: false })
                .Select(c => new Service(
                    c.Code,
                    c.Name,
                    c.Definition?.Description,
                    c.Definition?.Group,
                    c.Definition?.Keywords ?? [],
                    c.Definition?.Questions ?? [])),
        ];
    }
}
