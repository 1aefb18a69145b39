using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Letters;

/// <summary>The grounds for extending the check of a denunciation from seven to ten working days in total (Luật TC Đ24 k1).</summary>
public enum LongerCheckGround
{
    /// <summary>Kiểm tra ở nhiều nơi.</summary>
    SeveralPlaces,

    /// <summary>Ủy quyền kiểm tra.</summary>
    Delegated,
}

/// <summary>The finding that the check of a denunciation needs the longer limit.</summary>
/// <param name="On">The day of the finding, before the shorter limit expires.</param>
/// <param name="Reason">The reason in words; optional on import.</param>
public sealed record LongerCheck(DateOnly On, LongerCheckGround Ground, string? Reason)
{
    private const string Article = "Luật Tố cáo Đ24 k1";

    /// <summary>Checks the rules for every such finding, imported ones included.</summary>
    /// <param name="dueOn">The last day to process the letter without the longer limit.</param>
    public Refusal? Check(CaseKind kind, DateOnly receivedOn, DateOnly dueOn) => this switch
    {
        _ when kind is not CaseKind.Denunciation => Refused(
            "letter.longer_check_not_foreseen", "The longer limit applies only to the check of a denunciation.", "ground"),
        _ when On < receivedOn => Refused(
            "letter.longer_check_early", "The day of the finding must not be before `receivedOn` of the letter.", "on"),
        _ when On > dueOn => Refused(
            "letter.longer_check_late", "The limit had already expired on that day; an overdue check remains overdue.", "on"),
        _ => null,
    };

    private static Refusal Refused(string code, string reason, string field) =>
        Refusal.Rule(code, reason, field) with
        {
            Article = Article,
        };
}
