using MediatR;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Shared;

/// <summary>
/// A request that changes the register. It is committed whole before its answer is given, and not at all when it is refused.
/// </summary>
public interface ICommand<T> : IRequest<Result<T>>
    where T : notnull;

/// <summary>A command that changes the calendar, by which the days of all others are counted: it runs while no other does.</summary>
public interface IEntersCalendar;

/// <summary>A request that only reads.</summary>
public interface IQuery<T> : IRequest<Result<T>>
    where T : notnull;

/// <summary>An answer that a client may keep, and the mark by which it asks whether it still holds.</summary>
public interface ITagged
{
    /// <summary>Changes when, and only when, what the answer says changes.</summary>
    string Tag { get; }
}

/// <summary>An answer about one record, with the version that a later change must name.</summary>
public interface IVersioned : ITagged
{
    Guid Version { get; }

    string ITagged.Tag => Version.ToString("N");
}
