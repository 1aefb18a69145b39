using MediatR;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Shared;

/// <summary>A request that changes the register. It is committed before its answer is sent; a refused one changes nothing.</summary>
public interface ICommand<T> : IRequest<Result<T>>
    where T : notnull;

/// <summary>A command that changes the calendar, from which all other changes count their days: it runs exclusively.</summary>
public interface IChangesCalendar;

/// <summary>A request that only reads.</summary>
public interface IQuery<T> : IRequest<Result<T>>
    where T : notnull;

/// <summary>An answer that clients may cache, and its revalidation tag.</summary>
public interface ITagged
{
    /// <summary>A tag that changes if and only if what the answer says changes.</summary>
    string Tag { get; }
}

/// <summary>An answer about one record, with the version that a later change must send.</summary>
public interface IVersioned : ITagged
{
    Guid Version { get; }

    string ITagged.Tag => Version.ToString("N");
}
