using System.Collections.Frozen;
using QcdcCases.Domain.Access;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Application.Access;

/// <summary>
/// A permission of a caller for a unit and everything below it. Every route and every query names the permission that it requires.
/// </summary>
public enum Permission
{
    ReadReception,
    WriteReception,
    ReadLetters,
    WriteLetters,
    ReadCases,
    WriteCases,
    ReadDialogue,
    WriteDialogue,
    ReadFeedback,
    SubmitFeedback,
    HandleFeedback,
    ReadFigures,
    DeclareIndicators,

    /// <summary>Close the report of a period.</summary>
    ClosePeriods,

    /// <summary>Reopen a closed report. <see cref="ClosePeriods"/> does not include it.</summary>
    ReopenPeriods,
    ReadUnits,
    ManageUnits,
    ManageAccounts,

    /// <summary>
    /// Change the working calendar. It is one for the whole register, so the permission takes effect only for a top-level unit.
    /// </summary>
    ManageCalendar,
    ImportRegister,
    ExportRegister,

    /// <summary>
    /// Read the identity of denouncers. Only roles that must contact the person have it; every use is recorded in the history.
    /// </summary>
    ReadDenouncers,

    /// <summary>
    /// Confirm that another person or program may read the identity of denouncers, together with the administrator who proposed it.
    /// </summary>
    GrantDenouncers,
    ReadHistory,

    /// <summary>Inspect the audit: who read and who changed which records.</summary>
    ReadAudit,

    /// <summary>Find records by the number of an identity paper; every use is recorded in the history.</summary>
    FindIdentities,

    /// <summary>Read one's own notifications; those of others are never readable.</summary>
    ReadNotices,

    /// <summary>Set the escalation policies: who is notified of overdue deadlines, and when.</summary>
    ManageEscalation,
    ManageJobs,

    /// <summary>Add codes below the main codes of the extensible lists.</summary>
    ManageCodes,

    /// <summary>Read and write internal notes about the records that one may read.</summary>
    KeepNotes,
}

/// <summary>The successors of a closed unit to whose staff a permission for that unit passes.</summary>
public enum SuccessorShare
{
    None,

    /// <summary>The first one, which keeps the books.</summary>
    First,
    All,
}

/// <summary>Maps staff roles and scopes of API clients to permissions.</summary>
public static class Permissions
{
    private static readonly FrozenDictionary<StaffRole, FrozenSet<Permission>> OfRole = new Dictionary<StaffRole, Permission[]>
    {
        [StaffRole.ReceptionOfficer] =
        [
            Permission.ReadUnits, Permission.ReadReception, Permission.WriteReception, Permission.ReadLetters, Permission.WriteLetters,
            Permission.ReadCases, Permission.ReadDialogue, Permission.WriteDialogue, Permission.ReadFeedback, Permission.SubmitFeedback,
            Permission.HandleFeedback, Permission.ReadFigures, Permission.ReadDenouncers, Permission.ReadHistory, Permission.ReadNotices,
            Permission.KeepNotes, Permission.FindIdentities,
        ],
        [StaffRole.LetterOfficer] =
        [
            Permission.ReadUnits, Permission.ReadReception, Permission.ReadLetters, Permission.WriteLetters, Permission.ReadCases,
            Permission.WriteCases, Permission.ReadDialogue, Permission.WriteDialogue, Permission.ReadFeedback, Permission.SubmitFeedback,
            Permission.HandleFeedback, Permission.ReadFigures, Permission.ReadDenouncers, Permission.ReadHistory, Permission.ReadNotices,
            Permission.KeepNotes, Permission.FindIdentities,
        ],
        [StaffRole.Leader] =
        [
            Permission.ReadUnits,
            Permission.ReadReception,
            Permission.WriteReception,
            Permission.ReadLetters,
            Permission.WriteLetters,
            Permission.ReadCases,
            Permission.WriteCases,
            Permission.ReadDialogue,
            Permission.WriteDialogue,
            Permission.ReadFeedback,
            Permission.SubmitFeedback,
            Permission.HandleFeedback,
            Permission.ReadFigures,
            Permission.DeclareIndicators,
            Permission.ClosePeriods,
            Permission.ReopenPeriods,
            Permission.ReadDenouncers,
            Permission.GrantDenouncers,
            Permission.FindIdentities,
            Permission.ReadHistory,
            Permission.ReadAudit,
            Permission.ReadNotices,
            Permission.ManageEscalation,
            Permission.KeepNotes,
        ],
        [StaffRole.Reporter] =
            [Permission.ReadUnits, Permission.ReadFigures, Permission.DeclareIndicators, Permission.ClosePeriods, Permission.ReadDialogue],
        [StaffRole.Administrator] =
        [
            Permission.ReadUnits, Permission.ManageUnits, Permission.ManageAccounts, Permission.ManageCalendar, Permission.ImportRegister,
            Permission.ExportRegister, Permission.ReadFigures, Permission.ManageEscalation, Permission.ManageJobs,
            Permission.ManageCodes,
        ],
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet());

    /// <summary>The scopes that an API client may have.</summary>
    public static FrozenDictionary<string, FrozenSet<Permission>> OfScope { get; } = new Dictionary<string, Permission[]>
    {
        ["units:read"] = [Permission.ReadUnits],
        ["figures:read"] = [Permission.ReadFigures, Permission.ReadUnits],
        ["indicators:write"] = [Permission.DeclareIndicators],
        ["feedback:read"] = [Permission.ReadFeedback],
        ["feedback:write"] = [Permission.SubmitFeedback],
        ["dialogue:read"] = [Permission.ReadDialogue],
        ["register:import"] = [Permission.ImportRegister],
        ["register:export"] = [Permission.ExportRegister],
        ["audit:read"] = [Permission.ReadAudit],
        ["denouncers:read"] = [Permission.ReadDenouncers],
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(), StringComparer.Ordinal);

    /// <summary>The permissions that touch sealed identities. Two people give them, and nobody to themselves.</summary>
    private static readonly FrozenSet<Permission> OfSealedIdentities = [Permission.ReadDenouncers, Permission.GrantDenouncers];

    /// <summary>
    /// Returns the successors to whose staff a permission for a closed unit passes: all of them read its books, the first one also
    /// completes them. The administration of units and accounts does not pass.
    /// </summary>
    public static SuccessorShare PassedToSuccessors(Permission permission) => permission switch
    {
        Permission.ReadReception or Permission.ReadLetters or Permission.ReadCases or Permission.ReadDialogue or Permission.ReadFeedback
            or Permission.ReadFigures or Permission.ReadUnits or Permission.ReadHistory or Permission.KeepNotes => SuccessorShare.All,
        Permission.WriteReception or Permission.WriteLetters or Permission.WriteCases or Permission.WriteDialogue
            or Permission.HandleFeedback or Permission.ReadDenouncers or Permission.DeclareIndicators or Permission.ClosePeriods
            or Permission.ReopenPeriods or Permission.ImportRegister or Permission.ExportRegister => SuccessorShare.First,
        _ => SuccessorShare.None,
    };

    public static IReadOnlySet<Permission> Of(StaffRole role) => OfRole[role];

    /// <summary>Returns the permissions of a grant; one that nobody has confirmed opens no sealed identities.</summary>
    public static IEnumerable<Permission> Of(StaffGrant grant) => Confirmed(OfRole[grant.Role], grant.IsConfirmed);

    /// <summary>Returns the permissions of the scopes of a client; one that nobody has confirmed opens no sealed identities.</summary>
    public static IEnumerable<Permission> Of(ApiClient client) => Confirmed(OfScopes(client.Scopes), client.IsConfirmed);

    /// <summary>Whether the role touches sealed identities.</summary>
    public static bool TouchSealedIdentities(StaffRole role) => OfRole[role].Overlaps(OfSealedIdentities);

    /// <summary>Whether the scopes of a client touch sealed identities.</summary>
    public static bool TouchSealedIdentities(string scopes) => OfScopes(scopes).Any(OfSealedIdentities.Contains);

    private static IEnumerable<Permission> OfScopes(string scopes) => scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(scope => OfScope.GetValueOrDefault(scope, []));

    private static IEnumerable<Permission> Confirmed(IEnumerable<Permission> permissions, bool isConfirmed) =>
        isConfirmed ? permissions : permissions.Where(p => !OfSealedIdentities.Contains(p));
}
