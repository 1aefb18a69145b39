using System.Collections.Frozen;
using QcdcCases.Domain.Access;

namespace QcdcCases.Application.Access;

/// <summary>What a caller may do for a unit and everything below it. Every route and every query names the one it needs.</summary>
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

    /// <summary>Closing a period's report.</summary>
    ClosePeriods,

    /// <summary>Opening a closed report again: a right of its own, which closing does not bring.</summary>
    ReopenPeriods,
    ReadUnits,
    ManageUnits,
    ManageAccounts,

    /// <summary>The working calendar; it is one for the whole register, so only who holds it for a unit at the top can use it.</summary>
    ManageCalendar,
    ImportRegister,
    ExportRegister,

    /// <summary>Who denounced. No role has it by itself except those who must work with the person; every use is in the history.</summary>
    ReadDenouncers,
    ReadHistory,

    /// <summary>One's own notices; nobody reads another's.</summary>
    ReadNotices,

    /// <summary>Who is told of what is late, and when.</summary>
    ManageEscalation,
    ManageJobs,
}

/// <summary>Which permissions come with a staff role, and which with an API client's scope.</summary>
public static class Permissions
{
    private static readonly FrozenDictionary<StaffRole, FrozenSet<Permission>> OfRole = new Dictionary<StaffRole, Permission[]>
    {
        [StaffRole.ReceptionOfficer] =
        [
            Permission.ReadUnits, Permission.ReadReception, Permission.WriteReception, Permission.ReadLetters, Permission.WriteLetters,
            Permission.ReadCases, Permission.ReadDialogue, Permission.WriteDialogue, Permission.ReadFeedback, Permission.SubmitFeedback,
            Permission.HandleFeedback, Permission.ReadFigures, Permission.ReadDenouncers, Permission.ReadHistory, Permission.ReadNotices,
        ],
        [StaffRole.LetterOfficer] =
        [
            Permission.ReadUnits, Permission.ReadReception, Permission.ReadLetters, Permission.WriteLetters, Permission.ReadCases,
            Permission.WriteCases, Permission.ReadDialogue, Permission.WriteDialogue, Permission.ReadFeedback, Permission.SubmitFeedback,
            Permission.HandleFeedback, Permission.ReadFigures, Permission.ReadDenouncers, Permission.ReadHistory, Permission.ReadNotices,
        ],
        [StaffRole.Leader] =
        [
            Permission.ReadUnits, Permission.ReadReception, Permission.WriteReception, Permission.ReadLetters, Permission.WriteLetters,
            Permission.ReadCases, Permission.WriteCases, Permission.ReadDialogue, Permission.WriteDialogue, Permission.ReadFeedback,
            Permission.SubmitFeedback, Permission.HandleFeedback, Permission.ReadFigures, Permission.DeclareIndicators, Permission.ClosePeriods,
            Permission.ReopenPeriods, Permission.ReadDenouncers, Permission.ReadHistory, Permission.ReadNotices, Permission.ManageEscalation,
        ],
        [StaffRole.Reporter] =
            [Permission.ReadUnits, Permission.ReadFigures, Permission.DeclareIndicators, Permission.ClosePeriods, Permission.ReadDialogue],
        [StaffRole.Administrator] =
        [
            Permission.ReadUnits, Permission.ManageUnits, Permission.ManageAccounts, Permission.ManageCalendar, Permission.ImportRegister,
            Permission.ExportRegister, Permission.ReadFigures, Permission.ManageEscalation, Permission.ManageJobs,
        ],
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet());

    /// <summary>The scopes that an API client may hold.</summary>
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
        ["denouncers:read"] = [Permission.ReadDenouncers],
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(), StringComparer.Ordinal);

    public static IReadOnlySet<Permission> Of(StaffRole role) => OfRole[role];
}
