using MediatR;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Shared;

/// <summary>A request that changes the register. It is committed whole before its answer is given, and not at all when it is refused.</summary>
public interface ICommand<T> : IRequest<Result<T>>
    where T : notnull;

/// <summary>A request that only reads.</summary>
public interface IQuery<T> : IRequest<Result<T>>
    where T : notnull;

/// <summary>An answer about one record, with the version that a later change must name.</summary>
public interface IVersioned
{
    Guid Version { get; }
}
