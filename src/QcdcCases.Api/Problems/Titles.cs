namespace QcdcCases.Api.Problems;

/// <summary>The short title of each problem status.</summary>
internal static class Titles
{
    public static string Of(string language, int status) => language == Messages.English ? InEnglish(status) : InVietnamese(status);

    private static string InEnglish(int status) => status switch
    {
        400 => "The request is not well formed",
        401 => "Sign in first",
        403 => "Not permitted",
        404 => "Not found",
        405 => "Not possible on this resource",
        409 => "Conflict with what already stands",
        412 => "Changed in the meantime",
        413 => "Too large",
        415 => "Unknown format",
        422 => "Against the rules",
        428 => "A precondition is missing",
        429 => "Too many requests",
        503 => "Not available at the moment",
        < 500 => "The request cannot be answered",
        _ => "An error on our side",
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
        413 => "Dữ liệu quá lớn",
        415 => "Định dạng không được hỗ trợ",
        422 => "Trái quy định",
        428 => "Thiếu điều kiện tiên quyết",
        429 => "Quá nhiều yêu cầu",
        503 => "Tạm thời không phục vụ được",
        < 500 => "Không thể trả lời yêu cầu",
        _ => "Lỗi phía hệ thống",
    };
}
