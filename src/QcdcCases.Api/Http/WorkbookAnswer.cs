using System.Security.Cryptography;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Documents;
using QcdcCases.Application.Shared;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Http;

/// <summary>A workbook to be downloaded. It is written to a file of its own before its first byte is sent, so a refusal or a defect never ends one in the middle.</summary>
/// <param name="tag">The mark of what the workbook says: one that the client has is not written again.</param>
internal sealed class WorkbookAnswer(string fileName, string tag, Func<Stream, Task> write) : IResult
{
    /// <summary>A workbook that is refused or written at once. Its bytes are its mark: the same numbers are always written as the same bytes.</summary>
    /// <param name="write">Writes it, and answers its name.</param>
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
            return Sent(name, written, tag);
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
        if (EntityTags.IsKnown(httpContext, $"{tag}.xlsx"))
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

        await Sent(fileName, file, $"{tag}.xlsx").ExecuteAsync(httpContext);
    }

    /// <summary>Whoever sends it closes it, which removes the file.</summary>
    private static IResult Sent(string name, FileStream file, string tag)
    {
        file.Position = 0;
        return Results.File(file, WorkbookFiles.ContentType, name, entityTag: EntityTags.Of(tag));
    }
}
