using System.Globalization;

namespace QcdcCases.Mutants;

/// <summary>What a run was asked for.</summary>
/// <param name="Root">The checkout's folder.</param>
/// <param name="Count">How many mutants are tried.</param>
/// <param name="Slots">How many test runs go on at once.</param>
internal sealed record Settings(string Root, int Count, int Seed, int Slots)
{
    public const string Usage =
        "Usage: QcdcCases.Mutants [--count N] [--seed N] [--slots N]   (build tests/QcdcCases.Domain.Tests in Release first)";

    /// <summary>The settings, or null when the arguments are not understood.</summary>
    public static Settings? TryRead(string[] args)
    {
        var settings = new Settings(FindRoot(), Count: 400, Seed: 20261130, Slots: Environment.ProcessorCount);
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 == args.Length || !int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                return null;
            }

            settings = args[i] switch
            {
                "--count" => settings with { Count = value },
                "--seed" => settings with { Seed = value },
                "--slots" => settings with { Slots = Math.Max(1, value) },
                _ => null!,
            };
            if (settings is null)
            {
                return null;
            }
        }

        return settings;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "QcdcCases.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The program does not lie in a checkout.");
        }

        return folder.FullName;
    }
}
