using QcdcCases.Application.Cases;

namespace QcdcCases.Api.Http;

/// <summary>A word-processor file to be downloaded.</summary>
internal static class DocxAnswer
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static IResult Of(WrittenDocument document) => Results.File(document.Content, ContentType, document.FileName);
}
