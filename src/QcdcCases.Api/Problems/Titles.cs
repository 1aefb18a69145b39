namespace QcdcCases.Api.Problems;

/// <summary>The short title of each problem status.</summary>
internal static class Titles
{
    public static string Of(string language, int status) => language == Messages.English ? InEnglish(status) : InVietnamese(status);

    private static string InEnglish(int status) => status switch
    {
        400 => "Malformed request",
        401 => "Authentication required",
        403 => "Not permitted",
        404 => "Not found",
        405 => "Method not allowed",
        409 => "Conflict with the present state",
        412 => "Changed since it was read",
        413 or 414 or 431 => "Too large",
        415 => "Unsupported media type",
        422 => "Rule violated",
        428 => "Precondition required",
        429 => "Too many requests",
        503 => "Temporarily unavailable",
        < 500 => "The request cannot be processed",
        _ => "Internal error",
    };

    private static string InVietnamese(int status) => status switch
    {
        400 => "Yêu cầu không đúng định dạng",
        401 => "Cần đăng nhập",
        403 => "Không có quyền",
        404 => "Không tìm thấy",
        405 => "Không thực hiện được trên tài nguyên này",
        409 => "Xung đột với dữ liệu hiện có",
        412 => "Dữ liệu đã thay đổi",
        413 or 414 or 431 => "Dữ liệu quá lớn",
        415 => "Định dạng không được hỗ trợ",
        422 => "Trái quy định",
        428 => "Thiếu điều kiện tiên quyết",
        429 => "Quá nhiều yêu cầu",
        503 => "Tạm thời không phục vụ được",
        < 500 => "Không thể xử lý yêu cầu",
        _ => "Lỗi phía hệ thống",
    };
}
