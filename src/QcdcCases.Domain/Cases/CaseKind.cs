namespace QcdcCases.Domain.Cases;

/// <summary>
/// The kind of a matter, by content and not by title (TT 05/2021 Đ6). Each kind has a separate procedure and separate deadlines.
/// </summary>
public enum CaseKind
{
    /// <summary>Khiếu nại: complaint against an administrative decision or act (Law 02/2011 Đ2).</summary>
    Complaint,

    /// <summary>Tố cáo: denunciation of a breach of law (Law 25/2018 Đ2).</summary>
    Denunciation,

    /// <summary>Kiến nghị, phản ánh: any other petition or feedback (Law 42/2013 Đ2).</summary>
    Petition,
}
