using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Http;

/// <summary>
/// Returns a workbook as a download. It is written to a temporary file first, so that a refusal or failure never truncates the answer.
/// </summary>
/// <param name="tag">The version of the workbook; if the client has it, the workbook is not written.</param>
internal sealed class WorkbookAnswer(string fileName, string tag, Func<Stream, Task> write) : IResult
{
    /// <summary>
    /// Writes the workbook at once, or returns the refusal. Its ETag is the hash of its bytes: equal figures give equal bytes.
    /// </summary>
    /// <param name="write">Writes the workbook and returns its file name.</param>
    public static async Task<IResult> OfAsync(Func<Stream, Task<Result<string>>> write)
    {
        var file = TemporaryFile.Create("workbook");
        try
        {
            if ((await write(file)).IsRefused(out var refusal, out var name))
            {
                return Problem.Of(refusal);
            }

            file.Position = 0;
            var tag = Convert.ToHexStringLower(await SHA256.HashDataAsync(file));
            var written = file;
            file = null;
            return FileResult(name, written, EntityTags.Strong(tag));
        }
        finally
        {
            if (file is not null)
            {
                await file.DisposeAsync();
            }
        }
    }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var version = EntityTags.Weak($"{tag}.xlsx");
        if (EntityTags.IsNotModified(httpContext, version))
        {
            return;
        }

        var file = TemporaryFile.Create("workbook");
        try
        {
            await write(file);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        await FileResult(fileName, file, version).ExecuteAsync(httpContext);
    }

    /// <summary>Sends the file; the answer closes the stream, which deletes the file.</summary>
    private static IResult FileResult(string name, FileStream file, EntityTagHeaderValue tag)
    {
        file.Position = 0;
        return Results.File(file, WorkbookFiles.ContentType, name, entityTag: tag);
    }
}
