using System.Collections.Frozen;
using QcdcCases.Domain.Procedures;

namespace QcdcCases.Application.Worklist;

/// <summary>The groups of duties by which a worklist is divided.</summary>
public enum WorkTab
{
    /// <summary>Letters to process.</summary>
    Processing,

    /// <summary>Cases to resolve, and the acts of their resolution.</summary>
    Resolving,

    /// <summary>Decisions and conclusions to send.</summary>
    Sending,

    /// <summary>Decisions and conclusions to publish.</summary>
    Publishing,

    /// <summary>Enforcement to order.</summary>
    Enforcement,

    /// <summary>Notices of acceptance, refusal, suspension, termination and resumption.</summary>
    Notices,

    /// <summary>Conclusions to act on.</summary>
    Conclusions,

    /// <summary>Replies, documents and reports to chase.</summary>
    Replies,

    /// <summary>Citizens and forwarders to tell.</summary>
    Telling,

    /// <summary>Matters of visits and sessions.</summary>
    Reception,

    /// <summary>Opinions, promises and recommendations to resolve.</summary>
    Promises,
}

/// <summary>Which duties belong to which tab.</summary>
public static class WorkTabs
{
    private static readonly FrozenDictionary<string, WorkTab> OfDuty = new Dictionary<string, WorkTab>
    {
        ["processing"] = WorkTab.Processing,
        ["answer"] = WorkTab.Processing,
        ["alarm"] = WorkTab.Processing,
        ["forward"] = WorkTab.Processing,
        ["forward-regulations"] = WorkTab.Processing,
        [DeadlineKinds.Resolution.Code] = WorkTab.Resolving,
        [DeadlineKinds.LiftExecutionSuspension.Code] = WorkTab.Resolving,
        [DeadlineKinds.Review.Code] = WorkTab.Resolving,
        [DeadlineKinds.SendDecision.Code] = WorkTab.Sending,
        [DeadlineKinds.Publish.Code] = WorkTab.Publishing,
        [DeadlineKinds.OrderEnforcement.Code] = WorkTab.Enforcement,
        [DeadlineKinds.NotifyAcceptance.Code] = WorkTab.Notices,
        [DeadlineKinds.GiveRefusalReason.Code] = WorkTab.Notices,
        [DeadlineKinds.SendSuspensionNotice.Code] = WorkTab.Notices,
        [DeadlineKinds.ActOnConclusion.Code] = WorkTab.Conclusions,
        [DeadlineKinds.ReportHandling.Code] = WorkTab.Conclusions,
        [DeadlineKinds.Reply.Code] = WorkTab.Replies,
        [DeadlineKinds.SupplyDocuments.Code] = WorkTab.Replies,
        [DeadlineKinds.DemandReport.Code] = WorkTab.Replies,
        [DeadlineKinds.Report.Code] = WorkTab.Replies,
        ["answer-forwarder"] = WorkTab.Telling,
        ["tell-citizen"] = WorkTab.Telling,
        ["tell-forwarder"] = WorkTab.Telling,
        ["refuse-in-writing"] = WorkTab.Reception,
        ["answer-visit"] = WorkTab.Reception,
        ["announce-online"] = WorkTab.Reception,
        ["post-schedule"] = WorkTab.Reception,
        ["resolve-opinion"] = WorkTab.Promises,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<WorkTab, string[]> Duties = OfDuty
        .GroupBy(d => d.Value, d => d.Key)
        .ToFrozenDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).ToArray());

    /// <summary>Returns the tab of a duty; null for the code of a duty that an earlier release knew.</summary>
    public static WorkTab? Of(string duty) => OfDuty.TryGetValue(duty, out var tab) ? tab : null;

    /// <summary>Returns the codes of the duties of a tab.</summary>
    public static IReadOnlyList<string> DutiesOf(WorkTab tab) => Duties[tab];
}
