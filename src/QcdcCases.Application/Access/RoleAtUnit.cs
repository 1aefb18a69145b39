using FluentValidation;
using QcdcCases.Application.Shared;
using QcdcCases.Application.Units;
using QcdcCases.Domain.Access;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Application.Access;

/// <summary>A role for a unit and everything below it.</summary>
/// <param name="Unit">The key of the unit.</param>
public sealed record RoleAtUnit(StaffRole Role, string Unit);

internal sealed class RoleAtUnitValidator : AbstractValidator<RoleAtUnit>
{
    public RoleAtUnitValidator() => RuleFor(g => g.Unit).IsKey();
}

/// <summary>Finds the units for which an administrator grants rights.</summary>
internal static class AdministeredUnits
{
    /// <summary>
    /// Returns the ids of units by their keys. Refused when the caller does not administer one of them; the refusal names its field.
    /// </summary>
    public static async Task<Result<Dictionary<string, Guid>>> FindAdministeredAsync(
        this UnitDirectory units, Caller caller, IReadOnlyList<(string Field, string Key)> wanted, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var (field, key) in wanted)
        {
            if (await units.FindAsync(key, cancellationToken) is not { } unit
                || !caller.HasPermission(Permission.ManageAccounts, unit.Id, await units.TreeAsync(cancellationToken)))
            {
                return Refusal.Rule("unit.not_found", "The unit does not exist or is outside your units.", field);
            }

            found[key] = unit.Id;
        }

        return found;
    }
}
