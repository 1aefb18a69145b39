using System.Diagnostics;
using Microsoft.Extensions.Logging;
using QcdcCases.Application.Documents;
using QcdcCases.Domain.Shared;

namespace QcdcCases.Documents.Pdf;

/// <summary>
/// Converts with LibreOffice, a process for each document. Each has a folder of its own, readable by nobody else, with its profile: two
/// processes cannot share a profile, and nothing of a paper is left behind.
/// </summary>
internal sealed partial class LibreOfficeConverter(LibreOfficeSettings settings, ILogger<LibreOfficeConverter> logger)
    : IPdfConverter, IDisposable
{
    private readonly SemaphoreSlim slots = new(settings.Concurrency);

    public async Task<Result<byte[]>> ConvertAsync(byte[] docx, CancellationToken cancellationToken)
    {
        if (settings.FindProgram() is not { } program)
        {
            return Refusal.Unavailable(
                "pdf.not_installed", "This server has no LibreOffice, which writes PDF; `format` must be `docx` or absent.", "format");
        }

        await slots.WaitAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("qcdc-pdf-").FullName;
        try
        {
            var source = Path.Combine(folder, "paper.docx");
            var target = Path.Combine(folder, "paper.pdf");
            await File.WriteAllBytesAsync(source, docx, cancellationToken);
            return await RunAsync(program, folder, source, cancellationToken) && File.Exists(target)
                ? await File.ReadAllBytesAsync(target, cancellationToken)
                : Refusal.Unavailable(
                    "pdf.failed", "LibreOffice did not write the PDF; try again, or ask for `format=docx`.", "format");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            slots.Release();
        }
    }

    public void Dispose() => slots.Dispose();

    /// <returns>True if the program ended in time and without an error.</returns>
    private async Task<bool> RunAsync(string program, string folder, string source, CancellationToken cancellationToken)
    {
        using var process = Process.Start(Command(program, folder, source))!;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(settings.Timeout);
        try
        {
            // Both streams are read, because a full pipe would block the program.
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            var errors = await process.StandardError.ReadToEndAsync(timeout.Token);
            await output;
            await process.WaitForExitAsync(timeout.Token);
            if (process.ExitCode != 0)
            {
                LogFailure(process.ExitCode, errors);
            }

            return process.ExitCode == 0;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            LogTimeout(settings.Timeout.TotalSeconds);
            return false;
        }
        finally
        {
            await EndAsync(process);
        }
    }

    /// <summary>Ends the program with the processes that it started, and waits until they are gone.</summary>
    private static async Task EndAsync(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static ProcessStartInfo Command(string program, string folder, string source)
    {
        var command = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] arguments =
        [
            $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile"))}",
            "--headless", "--norestore", "--nodefault", "--nolockcheck",
            "--convert-to", "pdf", "--outdir", folder, source,
        ];
        foreach (var argument in arguments)
        {
            command.ArgumentList.Add(argument);
        }

        return command;
    }

    [LoggerMessage(1010, LogLevel.Error, "LibreOffice ended with {ExitCode}: {Errors}")]
    private partial void LogFailure(int exitCode, string errors);

    [LoggerMessage(1011, LogLevel.Error, "LibreOffice did not write a PDF within {Seconds} seconds.")]
    private partial void LogTimeout(double seconds);
}
