using Microsoft.EntityFrameworkCore;

namespace QcdcCases.Persistence;

/// <summary>Queries leave voided entries out; the few that show or restore them ask for them here.</summary>
public static class VoidedEntries
{
    internal const string Filter = "Voided";

    /// <summary>Includes voided entries, of every type that the query reads.</summary>
    public static IQueryable<T> IncludingVoided<T>(this IQueryable<T> entries)
        where T : class => entries.IgnoreQueryFilters([Filter]);
}
