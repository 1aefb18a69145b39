using QcdcCases.Application.Shared.Json;
using QcdcCases.Domain.Feedback;

namespace QcdcCases.Application.Feedback;

/// <summary>A place on the map, in degrees (WGS 84).</summary>
/// <param name="Lat">The latitude, -90 to 90.</param>
/// <param name="Long">The longitude, -180 to 180.</param>
#pragma warning disable CA1720 // Lat and Long are the names of Open311 and of the register journal.
public sealed record FeedbackPlace([property: Degrees(GeoPoint.MaxLat)] double Lat, [property: Degrees(GeoPoint.MaxLong)] double Long)
{
    public GeoPoint ToPoint() => new(Lat, Long);

    public static FeedbackPlace? Of(GeoPoint? point) => point is null ? null : new(point.Lat, point.Long);
}
