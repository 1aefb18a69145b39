using MediatR;
using QcdcCases.Api.Problems;
using QcdcCases.Application.Open311;

namespace QcdcCases.Api.Open311;

/// <summary>The discovery page: where the door is, whom to ask for a key, and when its services last changed.</summary>
internal static class Open311Discovery
{
    private const string Specification = "http://wiki.open311.org/GeoReport_v2";

    public static async Task AnswerAsync(HttpContext context, IMediator mediator, IConfiguration configuration)
    {
        if ((await mediator.Send(new GetServicesChange(), context.RequestAborted)).IsRefused(out var refusal, out var change))
        {
            await Problem.Of(refusal).ExecuteAsync(context);
            return;
        }

        var changeset = Open311Shapes.FineInstant(change.At);
        var contact = configuration["Open311:Contact"] ?? "Cơ quan vận hành hệ thống tiếp nhận phản ánh của địa phương";
        var keys = configuration["Open311:KeyService"]
            ?? "Quản trị viên của đơn vị cấp khóa (api_key) cho ứng dụng tại POST /api/v1/api-clients";
        var root = $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}{Open311Format.Root}";
        await Open311Format.WriteAsync(
            context,
            StatusCodes.Status200OK,
            "discovery",
            new Open311Fields(
                ("changeset", changeset),
                ("contact", contact),
                ("key_service", keys),
                ("endpoints", new Open311List("endpoint",
                [
                    Endpoint($"{root}/{Open311Endpoints.Production}", changeset, "production"),
                    Endpoint($"{root}/{Open311Endpoints.Test}", changeset, "test"),
                ]))),
            namesCharset: false);
    }

    private static Open311Fields Endpoint(string url, string changeset, string type) => new(
        ("specification", Specification),
        ("url", url),
        ("changeset", changeset),
        ("type", type),
        ("formats", new Open311List("format", ["text/xml", "application/json"])));
}
