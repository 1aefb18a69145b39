using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Tests.Infrastructure;
using QcdcCases.Domain.Access;
using Xunit;

namespace QcdcCases.Api.Tests.Access;

/// <summary>An application whose keys are locked with a certificate.</summary>
public sealed class LockedKeysApplication : CasesApplication
{
    private const string Password = "mot-mat-khau";

    private readonly string file = Path.Combine(Path.GetTempPath(), $"qcdc-test-{Guid.CreateVersion7():N}.p12");

    public LockedKeysApplication()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=qcdc-cases", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12, Password));
    }

    protected override IReadOnlyDictionary<string, string> Settings =>
        new Dictionary<string, string> { ["Keys:Certificate"] = file, ["Keys:Password"] = Password };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        File.Delete(file);
    }
}

public sealed class KeyRingTests(LockedKeysApplication app) : IClassFixture<LockedKeysApplication>
{
    [Fact]
    public async Task With_a_certificate_the_database_alone_opens_nothing()
    {
        var answer = await app.As(StaffRole.Reporter, "dd").GetAsync("/api/v1/me");

        await Answer.Is(answer, 200);
        var keys = new List<string>();
        await app.InDatabaseAsync(async db => keys.AddRange(await db.ProtectionKeys.Select(k => k.Xml).ToListAsync()));
        Assert.NotEmpty(keys);
        Assert.All(keys, xml => Assert.Contains("EncryptedData", xml, StringComparison.Ordinal));
        Assert.All(keys, xml => Assert.DoesNotContain("<masterKey", xml, StringComparison.Ordinal));
    }
}
