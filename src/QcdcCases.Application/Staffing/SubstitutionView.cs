using QcdcCases.Application.Shared;
using QcdcCases.Domain.Access;

namespace QcdcCases.Application.Staffing;

/// <summary>A substitute for the days of an officer's absence.</summary>
/// <param name="Absent">The account of the absent officer.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, inclusive.</param>
/// <param name="InEffect">Whether it is in effect today.</param>
/// <param name="EndedAt">When it was ended early; absent otherwise.</param>
public sealed record SubstitutionView(
    Guid Id,
    Guid Absent,
    string? AbsentName,
    Guid Substitute,
    string? SubstituteName,
    DateOnly From,
    DateOnly To,
    string? Note,
    bool InEffect,
    DateTimeOffset? EndedAt,
    Guid Version) : IVersioned
{
    internal static SubstitutionView Of(Substitution substitution, StaffNameLookup names, DateOnly today, Guid version) => new(
        substitution.Id,
        substitution.AbsentId,
        names.Find(substitution.AbsentId),
        substitution.SubstituteId,
        names.Find(substitution.SubstituteId),
        substitution.From,
        substitution.To,
        substitution.Note,
        substitution.EndedAt is null && substitution.From <= today && today <= substitution.To,
        substitution.EndedAt,
        version);
}
