using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using QcdcCases.Api.Auth;
using QcdcCases.Application.Audit;
using QcdcCases.Application;
using QcdcCases.Application.Papers;
using QcdcCases.Documents;
using QcdcCases.Documents.Pdf;
using QcdcCases.Persistence;
using QcdcCases.Persistence.Access;

namespace QcdcCases.Api.Hosting;

/// <summary>Registers the services that the server and the operator's commands share: the register, use cases, keys and accounts.</summary>
internal static class RegisterServices
{
    public const string ConnectionStringName = "QcdcCases";

    public static IServiceCollection AddRegister(this IServiceCollection services, IConfiguration configuration, string connectionString)
    {
        services.AddEngine(configuration.ConfiguredEngine(), connectionString);
        services.AddSingleton(new PaperSettings(configuration["Papers:FollowUrl"]));
        services.AddUseCases();
        services.AddSingleton<IAuditAnchors, FolderAnchors>();
        services.AddDocuments(OfficeTemplates.FolderIn(configuration), LibreOfficeIn(configuration.GetSection("Papers")));
        services.AddDataProtection().SetApplicationName("qcdc-cases").SealKeys(configuration);
        services.AddSingleton<KeyRingCheck>();
        services.AddSingleton<DatabaseKeyRing>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            options => options.XmlRepository = provider.GetRequiredService<DatabaseKeyRing>()));
        services.AddIdentityCore<StaffAccount>().AddEntityFrameworkStores<CasesDbContext>();
        return services;
    }

    /// <summary>
    /// Encrypts the keys with a certificate if one is configured, so that the database alone is not enough to read tokens or sealed names.
    /// </summary>
    private static void SealKeys(this IDataProtectionBuilder keys, IConfiguration configuration)
    {
        if (KeyCertificate.Find(configuration) is { } certificate)
        {
            keys.ProtectKeysWithCertificate(certificate);
        }
    }

    private static LibreOfficeSettings LibreOfficeIn(IConfigurationSection papers) => LibreOfficeSettings.Default with
    {
        Program = papers["LibreOffice"],
        Timeout = papers.GetValue<TimeSpan?>("PdfTimeout") ?? LibreOfficeSettings.Default.Timeout,
        Concurrency = papers.GetValue<int?>("PdfConcurrency") ?? LibreOfficeSettings.Default.Concurrency,
    };
}
