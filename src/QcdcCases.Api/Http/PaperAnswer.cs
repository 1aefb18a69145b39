using QcdcCases.Api.Problems;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Papers;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Http;

/// <summary>Answers with a paper in the requested format; no cache may store it, because papers name people.</summary>
internal static class PaperAnswer
{
    public const string PdfType = "application/pdf";

    public static async Task<IResult> OfAsync(HttpContext http, PaperFormat? format, Func<Task<Result<DocumentFile>>> write)
    {
        http.Response.Headers.CacheControl = "no-store";
        var result = await write();
        return format is PaperFormat.Pdf && !result.IsRefused(out _, out var file)
            ? await PdfAsync(http, file)
            : DocxAnswer.Of(result);
    }

    private static async Task<IResult> PdfAsync(HttpContext http, DocumentFile file)
    {
        var converter = http.RequestServices.GetRequiredService<IPdfConverter>();
        return (await converter.ConvertAsync(file.Content, http.RequestAborted)).IsRefused(out var refusal, out var pdf)
            ? Problem.Of(refusal)
            : Results.File(pdf, PdfType, Path.ChangeExtension(file.FileName, "pdf"));
    }
}
