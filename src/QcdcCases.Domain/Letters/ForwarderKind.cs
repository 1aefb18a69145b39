namespace QcdcCases.Domain.Letters;

/// <summary>The kinds of bodies that forward letters, as far as the law distinguishes them.</summary>
public enum ForwarderKind
{
    /// <summary>Cơ quan của Quốc hội, đại biểu Quốc hội, Hội đồng nhân dân, đại biểu Hội đồng nhân dân (Luật TCD Đ27 k2).</summary>
    Deputies,

    /// <summary>Ban tiếp công dân (Luật TCD Đ27 k2).</summary>
    ReceptionBoard,

    /// <summary>Mặt trận Tổ quốc (Luật KN Đ66 k2).</summary>
    Front,

    /// <summary>Cơ quan báo chí.</summary>
    Press,
    OtherBody,
}

/// <summary>The events that can follow the processing of a letter.</summary>
public enum LetterFollowUp
{
    /// <summary>Nơi được chuyển đơn đã trả lời.</summary>
    ReplyReceived,

    /// <summary>Đã báo lại cho công dân.</summary>
    CitizenTold,

    /// <summary>Đã báo kết quả cho nơi chuyển đơn đến.</summary>
    ForwarderTold,

    /// <summary>Người đứng đầu đã quyết định việc tiêu hủy đơn lưu (TT 05/2021 Đ28).</summary>
    DestructionDecided,
}
