namespace QcdcCases.Application.Shared;

/// <summary>Files that hold what does not fit into memory: nobody else can read them, and they vanish with their last use.</summary>
public static class TemporaryFile
{
    /// <param name="purpose">A word of its name, for whoever looks into the folder.</param>
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
            // Open, it needs no name, and a server that is killed leaves nothing behind.
            File.Delete(path);
        }

        return kept;
    }
}
