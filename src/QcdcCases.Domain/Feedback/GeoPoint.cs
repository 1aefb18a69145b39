namespace QcdcCases.Domain.Feedback;

/// <summary>A place on the map, in degrees (WGS 84).</summary>
/// <param name="Lat">The latitude, -90 to 90.</param>
/// <param name="Long">The longitude, -180 to 180.</param>
#pragma warning disable CA1720 // Lat and Long are the names of Open311 and of the register journal.
public sealed record GeoPoint(double Lat, double Long)
{
    public const int MaxLat = 90;

    public const int MaxLong = 180;
}
