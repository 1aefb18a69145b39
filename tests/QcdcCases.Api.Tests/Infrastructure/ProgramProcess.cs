using System.Diagnostics;

namespace QcdcCases.Api.Tests.Infrastructure;

/// <summary>The built program, to be started as a process of its own.</summary>
internal static class ProgramProcess
{
    public static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "QcdcCases.Api.dll");

    /// <param name="settings">What it is told by its environment.</param>
    /// <param name="arguments">Of the .NET host: the assembly and what follows it.</param>
    public static ProcessStartInfo With(IEnumerable<KeyValuePair<string, string>> settings, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false };
        foreach (var (name, value) in settings)
        {
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return start;
    }
}
