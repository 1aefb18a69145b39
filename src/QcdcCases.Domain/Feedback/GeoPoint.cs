namespace QcdcCases.Domain.Feedback;

/// <summary>A place on the map, in degrees (WGS 84).</summary>
/// <param name="Lat">The latitude, -90 to 90.</param>
/// <param name="Long">The longitude, -180 to 180.</param>
public sealed record GeoPoint(double Lat, double Long)
{
    public const int MaxLat = 90;

    public const int MaxLong = 180;
}
