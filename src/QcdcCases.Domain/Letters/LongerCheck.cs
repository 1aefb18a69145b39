using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Domain.Letters;

/// <summary>Why checking a denunciation takes up to ten working days in all instead of seven (Luật TC Đ24 k1).</summary>
public enum LongerCheckGround
{
    /// <summary>Kiểm tra ở nhiều nơi.</summary>
    SeveralPlaces,

    /// <summary>Ủy quyền kiểm tra.</summary>
    Delegated,
}

/// <summary>The finding that a denunciation's check needs the longer limit.</summary>
/// <param name="On">The day of it, before the shorter limit expires.</param>
/// <param name="Reason">In words; an old book need not say.</param>
public sealed record LongerCheck(DateOnly On, LongerCheckGround Ground, string? Reason)
{
    private const string Article = "Luật Tố cáo Đ24 k1";

    /// <summary>What must hold of every such finding, also one from an old book.</summary>
    /// <param name="dueOn">The last day to process the letter without it.</param>
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
