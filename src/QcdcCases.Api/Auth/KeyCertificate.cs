using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace QcdcCases.Api.Auth;

/// <summary>The certificate that encrypts the keys of the ring, if one is configured.</summary>
internal static class KeyCertificate
{
    private static readonly XNamespace Keys = "http://schemas.asp.net/2015/03/dataProtection";

    /// <summary>Loads the certificate of the settings <c>Keys:Certificate</c> and <c>Keys:Password</c>; null if there is none.</summary>
    public static X509Certificate2? Find(IConfiguration configuration) =>
        configuration["Keys:Certificate"] is { Length: > 0 } file
            ? X509CertificateLoader.LoadPkcs12FromFile(file, configuration["Keys:Password"])
            : null;

    /// <summary>Whether a stored key can be read without any certificate.</summary>
    public static bool IsOpen(XElement key) => SecretsOf(key).Any();

    /// <summary>Encrypts the secrets of a stored key, in the form that the framework reads.</summary>
    public static void Protect(XElement key, IXmlEncryptor encryptor)
    {
        foreach (var secret in SecretsOf(key).ToList())
        {
            var encrypted = encryptor.Encrypt(new XElement(secret));
            secret.ReplaceWith(new XElement(
                Keys + "encryptedSecret",
                new XAttribute("decryptorType", encrypted.DecryptorType.AssemblyQualifiedName!),
                encrypted.EncryptedElement));
        }
    }

    private static IEnumerable<XElement> SecretsOf(XElement key) =>
        key.Descendants().Where(e => (bool?)e.Attribute(Keys + "requiresEncryption") is true);
}
