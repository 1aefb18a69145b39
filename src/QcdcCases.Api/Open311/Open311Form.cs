using System.Text;
using QcdcCases.Api.Auth;
using QcdcCases.Api.Http;
using QcdcCases.Application.Shared;

namespace QcdcCases.Api.Open311;

/// <summary>Reads the form of a POST: its fields, and the key by which the request is recognised when it is sent again.</summary>
internal static class Open311Form
{
    private const string ApiKey = "api_key";

    /// <summary>Returns the form; null if it is malformed or too large.</summary>
    public static async ValueTask<IFormCollection?> TryReadAsync(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Returns the key that a form or query names.</summary>
    public static async ValueTask<ClientKey?> FindKeyAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<RouteRule>() is not { TakesFormKey: true })
        {
            return null;
        }

        var values = HttpMethods.IsPost(context.Request.Method)
            ? context.Request.HasFormContentType && await TryReadAsync(context) is { } form ? form[ApiKey] : default
            : context.Request.Query[ApiKey];
        return values is [{ } key] ? ClientKey.Parse(key.Trim()) : null;
    }

    /// <summary>
    /// Makes an equal request within ten minutes a repetition of the first, unless the client has chosen a key: phones send again what they
    /// got no answer to. The hash covers every field, the device among them.
    /// </summary>
    public static async Task MakeResendableAsync(HttpContext context, Open311Input input)
    {
        var request = context.RequestServices.GetRequiredService<RequestContext>();
        var text = new StringBuilder(context.Request.Path.Value?.Split('.')[0]);
        foreach (var (name, value) in input.All)
        {
            text.Append('\n').Append(name).Append('=').Append(value.ReplaceLineEndings("\r"));
        }

        var hash = await context.RequestServices.GetRequiredService<KeyedHash>()
            .OfAsync(context.RequestAborted, Encoding.UTF8.GetBytes(text.ToString()));
        if (request.Resend is { } chosen)
        {
            request.Resend = (chosen.Key, hash);
            return;
        }

        (request.Resend, request.ResendWindow) = (($"open311 {hash}", hash), TimeSpan.FromMinutes(10));
    }
}
