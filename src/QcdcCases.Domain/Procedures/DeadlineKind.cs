using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Deadlines;

namespace QcdcCases.Domain.Procedures;

/// <summary>The properties of a case that select the rule of a deadline.</summary>
public readonly record struct CaseTerms(CaseKind Kind, int Instance, bool Remote, bool Disciplinary, bool Dismissal = false)
{
    /// <summary>Takes the terms from the state and the traits of a case.</summary>
    public static CaseTerms Of(CaseState state, CaseTraits traits) =>
        new(state.Kind, state.Instance, traits.Remote, traits.Disciplinary, traits.Dismissal);
}

/// <summary>A kind of deadline of a case; the rule that counts depends on the case.</summary>
/// <param name="Code">Stable; identifies the deadline.</param>
/// <param name="Rules">The rules by which it may be counted.</param>
public sealed record DeadlineKind(string Code, IReadOnlyList<string> Rules, Func<CaseTerms, string?> RuleFor)
{
    /// <summary>
    /// True if the deadline counts from the day that the step names (<see cref="CaseStepEntry.Until"/>) instead of the step's day; without
    /// a named day there is no deadline.
    /// </summary>
    public bool FromNamedDay { get; init; }

    /// <summary>
    /// Returns the rule for a deadline that starts on the day, or null where the law has no limit for such a case on that day.
    /// </summary>
    public DeadlineRule? RuleOn(CaseTerms terms, DateOnly startedOn) => RuleFor(terms) is { } id ? DeadlineRules.Find(id, startedOn) : null;
}

/// <summary>The kinds of deadlines that steps of a case begin and meet.</summary>
public static class DeadlineKinds
{
    /// <summary>
    /// Giải quyết: from acceptance to the decision or conclusion. Only this deadline can be paused, extended or lengthened.
    /// </summary>
    public static DeadlineKind Resolution { get; } = new(
        "resolution",
        ["KN-05", "KN-06", "KN-07", "KN-08", "KN-09", "TC-05"],
        terms => DeadlineRules.ResolutionId(terms.Kind, terms.Instance, terms.Remote, terms.Disciplinary));

    /// <summary>Thông báo việc thụ lý tố cáo.</summary>
    public static DeadlineKind NotifyAcceptance { get; } = WithRule("notify-acceptance", "TC-04");

    /// <summary>Thông báo lý do không thụ lý tố cáo.</summary>
    public static DeadlineKind GiveRefusalReason { get; } = WithRule("give-refusal-reason", "TC-02");

    /// <summary>Gửi quyết định tạm đình chỉ, đình chỉ, tiếp tục giải quyết.</summary>
    public static DeadlineKind SendSuspensionNotice { get; } = new("send-stay", ["KN-17", "TC-06"], terms => terms.Kind switch
    {
        CaseKind.Complaint => "KN-17",
        CaseKind.Denunciation => "TC-06",
        _ => null,
    });

    /// <summary>Gửi quyết định giải quyết, kết luận nội dung tố cáo.</summary>
    public static DeadlineKind SendDecision { get; } =
        new(
            "send-decision",
            ["KN-11", "KN-12", "TC-07"],
            terms =>
                terms switch
                {
                    { Kind: CaseKind.Denunciation } => "TC-07",
                    { Instance: 1 } => "KN-11",
                    _ => "KN-12",
                });

    public static DeadlineKind Publish { get; } =
        new("publish", ["KN-13", "TC-10"], terms => terms.Kind is CaseKind.Denunciation ? "TC-10" : "KN-13");

    /// <summary>Niêm yết, đăng tải đủ thời gian.</summary>
    public static DeadlineKind KeepPublished { get; } = new(
        "keep-published", ["KN-15", "TC-11"], terms => terms.Kind is CaseKind.Denunciation ? "TC-11" : "KN-15");

    /// <summary>Thời hạn khiếu nại lần hai: the window of the citizen.</summary>
    public static DeadlineKind SecondComplaint { get; } = new("second-complaint", ["KN-10", "KN-03", "KN-03b"], terms => terms switch
    {
        { Instance: 2 } => null,
        { Disciplinary: true, Dismissal: true } => "KN-03b",
        { Disciplinary: true } => "KN-03",
        _ => "KN-10",
    });

    /// <summary>Thời hiệu khởi kiện: the window of the citizen, after either round.</summary>
    public static DeadlineKind Sue { get; } = WithRule("sue", "KN-24");

    /// <summary>Cung cấp thông tin, tài liệu: the duty of the body or person that received the request.</summary>
    public static DeadlineKind SupplyDocuments { get; } = WithRule("supply-documents", "KN-22");

    /// <summary>Hủy bỏ việc tạm đình chỉ thi hành, chậm nhất vào ngày cuối đã ghi.</summary>
    public static DeadlineKind LiftExecutionSuspension { get; } = WithRule("lift-stay", "KN-D35") with { FromNamedDay = true };

    /// <summary>Có hiệu lực pháp luật.</summary>
    public static DeadlineKind TakeEffect { get; } = new("take-effect", ["KN-18", "KN-19", "KN-20"], terms => terms switch
    {
        { Disciplinary: true } => "KN-20",
        { Instance: 1 } => "KN-18",
        _ => "KN-19",
    });

    public static DeadlineKind OrderEnforcement { get; } = WithRule("order-enforcement", "KN-21");

    /// <summary>Xử lý kết luận nội dung tố cáo.</summary>
    public static DeadlineKind ActOnConclusion { get; } = WithRule("act-on-conclusion", "TC-08");

    /// <summary>Báo cáo kết quả xử lý theo kết luận.</summary>
    public static DeadlineKind ReportHandling { get; } = WithRule("report-handling", "TC-09");

    /// <summary>Xem xét tố cáo tiếp.</summary>
    public static DeadlineKind Review { get; } = WithRule("review", "TC-13");

    /// <summary>Yêu cầu cấp dưới báo cáo vụ quá hạn.</summary>
    public static DeadlineKind DemandReport { get; } = WithRule("demand-report", "TC-14");

    /// <summary>Báo cáo theo yêu cầu của cấp trên.</summary>
    public static DeadlineKind Report { get; } = WithRule("report", "TC-15");

    /// <summary>Trả lời của nơi được chuyển, được yêu cầu, vào ngày hẹn.</summary>
    public static DeadlineKind Reply { get; } = WithRule("reply", DeadlineRules.AgreedReply) with { FromNamedDay = true };

    public static IReadOnlyList<DeadlineKind> All { get; } =
    [
        Resolution, NotifyAcceptance, GiveRefusalReason, SendSuspensionNotice, SendDecision, Publish, KeepPublished, SecondComplaint, Sue,
        SupplyDocuments, LiftExecutionSuspension, TakeEffect, OrderEnforcement, ActOnConclusion, ReportHandling, Review, DemandReport,
        Report, Reply,
    ];

    private static DeadlineKind WithRule(string code, string rule) => new(code, [rule], _ => rule);
}
