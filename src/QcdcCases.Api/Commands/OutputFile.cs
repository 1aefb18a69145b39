using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Commands;

/// <summary>Files that commands write: for nobody but who asked, and under their name only once they are whole.</summary>
internal static class OutputFile
{
    /// <returns>Why it could not be written; null when it was.</returns>
    public static async Task<Refusal?> WriteAsync(string path, Func<Stream, Task> write)
    {
        var unfinished = $"{path}.unfinished";
        try
        {
            await using (var output = Create(unfinished))
            {
                await write(output);
            }

            File.Move(unfinished, path, overwrite: true);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refusal.NotFound("register.file_unwritable", failure.Message);
        }
    }

    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }
}
