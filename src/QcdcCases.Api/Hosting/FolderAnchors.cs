using System.Globalization;
using System.Text.Json;
using QcdcCases.Application.Audit;

namespace QcdcCases.Api.Hosting;

/// <summary>
/// Keeps the anchors of the audit as files in the folder of <c>Audit__Anchors</c>, one for each. Put it where the database's administrators
/// cannot write, such as write-once storage.
/// </summary>
internal sealed class FolderAnchors(IConfiguration configuration) : IAuditAnchors
{
    private const string Prefix = "audit-";

    private readonly string? folder = configuration["Audit:Anchors"] is { Length: > 0 } path ? path : null;

    public bool AreKept => folder is not null;

    public IReadOnlyList<long> List() => folder is null || !Directory.Exists(folder)
        ? []
        :
        [
            .. Directory.EnumerateFiles(folder, $"{Prefix}*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file)[Prefix.Length..])
                .Select(number => long.Parse(number, CultureInfo.InvariantCulture))
                .Order(),
        ];

    public async Task<string> ReadAsync(long sequence, CancellationToken cancellationToken) =>
        JsonSerializer.Deserialize<AuditAnchor>(await File.ReadAllTextAsync(PathOf(sequence), cancellationToken))!.Hash;

    public async Task AddAsync(AuditAnchor anchor, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder!);
        var unfinished = Path.Combine(folder!, $"{Guid.CreateVersion7():N}.unfinished");
        await File.WriteAllTextAsync(unfinished, JsonSerializer.Serialize(anchor), cancellationToken);
        File.Move(unfinished, PathOf(anchor.Sequence), overwrite: true);
    }

    private string PathOf(long sequence) =>
        Path.Combine(folder!, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{sequence:D19}.json"));
}
