namespace QcdcCases.Application.Shared;

/// <summary>
/// Temporary files for data that does not fit into memory: only this process can read them, and they are deleted when they are closed.
/// </summary>
public static class TemporaryFile
{
    /// <param name="purpose">A word of the file name, for the operator.</param>
    public static FileStream Create(string purpose)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            BufferSize = 0,
            Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var path = Path.Combine(Path.GetTempPath(), $"qcdc-{purpose}-{Guid.CreateVersion7():N}");
        var kept = new FileStream(path, options);
        if (!OperatingSystem.IsWindows())
        {
            // An open file needs no name, so a killed server leaves no file behind.
            File.Delete(path);
        }

        return kept;
    }
}
