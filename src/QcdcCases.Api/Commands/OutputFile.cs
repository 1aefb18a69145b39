using QcdcCases.Domain.Shared;

namespace QcdcCases.Api.Commands;

/// <summary>Writes output files of commands: readable by the owner only, and renamed to their final name only when complete.</summary>
internal static class OutputFile
{
    /// <returns>The refusal if the file could not be written; otherwise null.</returns>
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
