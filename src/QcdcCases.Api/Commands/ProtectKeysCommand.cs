using System.CommandLine;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using QcdcCases.Api.Auth;
using QcdcCases.Domain.Shared;
using QcdcCases.Persistence;

namespace QcdcCases.Api.Commands;

internal static class ProtectKeysCommand
{
    public static Command Build(RunInRegister run)
    {
        var command = new Command(
            "protect-keys",
            "Encrypt the keys of the ring that lie open with the certificate of Keys__Certificate. Give it to every server first: a server "
            + "without it stops serving. Earlier dumps keep the open keys.");
        command.SetAction((parsed, cancellationToken) => run(
            async (services, cancelled) =>
            {
                if (KeyCertificate.Find(services.GetRequiredService<IConfiguration>()) is not { } certificate)
                {
                    return await parsed.RefuseAsync(
                        Refusal.Conflict("keys.certificate_missing", "Keys__Certificate names no certificate; nothing was changed."));
                }

                var encryptor = new CertificateXmlEncryptor(certificate, services.GetRequiredService<ILoggerFactory>());
                var keys = services.GetRequiredService<CasesDbContext>().ProtectionKeys;
                var done = 0;
                foreach (var stored in await keys.AsNoTracking().ToListAsync(cancelled))
                {
                    var key = XElement.Parse(stored.Xml);
                    if (KeyCertificate.IsOpen(key))
                    {
                        KeyCertificate.Protect(key, encryptor);
                        var xml = key.ToString(SaveOptions.DisableFormatting);
                        done += await keys.Where(k => k.FriendlyName == stored.FriendlyName)
                            .ExecuteUpdateAsync(k => k.SetProperty(x => x.Xml, xml), cancelled);
                    }
                }

                await parsed.InvocationConfiguration.Output.WriteLineAsync($"{done} key(s) encrypted.");
                return OperatorCommands.Success;
            },
            cancellationToken));
        return command;
    }
}
