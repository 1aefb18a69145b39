using Microsoft.Net.Http.Headers;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Http;

/// <summary>A workbook to be downloaded. It is written to a file of its own before its first byte is sent, so a refusal or a defect never ends one in the middle.</summary>
internal sealed class WorkbookAnswer(string fileName, Func<Stream, Task> write) : IResult
{
    /// <summary>The mark of what the workbook says; null where it is not known before it is written.</summary>
    public string? Tag { get; init; }

    /// <summary>A workbook that is refused or written at once.</summary>
    /// <param name="write">Writes it, and answers its name.</param>
    public static async Task<IResult> OfAsync(Func<Stream, Task<Result<string>>> write)
    {
        var file = TemporaryFile.Create("workbook");
        try
        {
            if (!(await write(file)).IsRefused(out var refusal, out var name))
            {
                var written = file;
                file = null;
                return new Written(name, written);
            }

            return Problem.Of(refusal);
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
        if (Tag is not null && EntityTags.IsKnown(httpContext, $"{Tag}.xlsx"))
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

        await new Written(fileName, file).ExecuteAsync(httpContext);
    }

    private sealed class Written(string fileName, FileStream file) : IResult
    {
        public async Task ExecuteAsync(HttpContext httpContext)
        {
            await using (file)
            {
                file.Position = 0;
                var response = httpContext.Response;
                response.ContentType = WorkbookFiles.ContentType;
                response.ContentLength = file.Length;
                response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = fileName }.ToString();
                await file.CopyToAsync(response.Body, httpContext.RequestAborted);
            }
        }
    }
}
