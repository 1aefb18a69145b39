using QcdcCases.Domain.Cases;
using QcdcCases.Domain.Letters;
using QcdcCases.Domain.People;

namespace QcdcCases.Documents;

/// <summary>The Vietnamese names of codes, as used in columns.</summary>
internal static class DocumentWords
{
    public static string Of(CaseKind kind) => kind switch
    {
        CaseKind.Complaint => "Khiếu nại",
        CaseKind.Denunciation => "Tố cáo",
        CaseKind.Petition => "Kiến nghị, phản ánh",
        _ => throw new InvalidOperationException($"No word for {kind}."),
    };

    /// <summary>Returns the name of a kind for running text.</summary>
    public static string ForRunningText(CaseKind kind) => $"{char.ToLowerInvariant(Of(kind)[0])}{Of(kind)[1..]}";

    public static string Of(LetterChannel channel) => channel switch
    {
        LetterChannel.InPerson => "Trực tiếp",
        LetterChannel.Post => "Bưu chính",
        LetterChannel.Transfer => "Cơ quan khác chuyển đến",
        LetterChannel.Online => "Trực tuyến",
        LetterChannel.Hotline => "Đường dây nóng",
        LetterChannel.SuggestionBox => "Hòm thư góp ý",
        _ => throw new InvalidOperationException($"No word for {channel}."),
    };

    public static string Of(ProcessingOutcome outcome) => outcome switch
    {
        ProcessingOutcome.Accepted => "Thụ lý",
        ProcessingOutcome.NotAccepted => "Không thụ lý",
        ProcessingOutcome.Guided => "Hướng dẫn",
        ProcessingOutcome.Transferred => "Chuyển đơn",
        ProcessingOutcome.Returned => "Trả lại đơn",
        ProcessingOutcome.Filed => "Lưu đơn",
        _ => throw new InvalidOperationException($"No word for {outcome}."),
    };

    public static string Of(IdentityPaper paper) => paper switch
    {
        IdentityPaper.CitizenCard => "CCCD",
        IdentityPaper.PersonalNumber => "Số định danh",
        IdentityPaper.Passport => "Hộ chiếu",
        _ => "Giấy tờ khác",
    };
}
