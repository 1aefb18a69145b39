using System.Security.Cryptography;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Documents;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Http;

/// <summary>Returns a DOCX document as a download.</summary>
internal static class DocxAnswer
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static IResult Of(Result<DocumentFile> result) =>
        result.IsRefused(out var refusal, out var documentFile)
            ? Problem.Of(refusal)
            : Results.File(
                documentFile.Content,
                ContentType,
                documentFile.FileName,
                entityTag: EntityTags.Strong(Convert.ToHexStringLower(SHA256.HashData(documentFile.Content))));
}
