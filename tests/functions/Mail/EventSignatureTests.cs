using System.Security.Cryptography;
using System.Text;
using Grants.Web.Mail;
using NodaTime;

namespace Grants.Functions.Tests.Mail;

/// <summary>Only SendGrid's own events are taken, and only while they are fresh.</summary>
public sealed class EventSignatureTests : IDisposable
{
    private const string Body = "[{\"email\":\"kari@alver.kommune.example\",\"event\":\"bounce\"}]\r\n";

    private static readonly Instant Now = Instant.FromUtc(2026, 11, 1, 8, 0);

    private readonly ECDsa theirs = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly EventSignature ours;

    public EventSignatureTests() => ours = new(Convert.ToBase64String(theirs.ExportSubjectPublicKeyInfo()));

    public void Dispose() => theirs.Dispose();

    [Fact]
    public void What_they_signed_holds() => Assert.True(Holds(Body, Stamp(Now), Sign(Stamp(Now) + Body)));

    [Fact]
    public void A_body_with_another_byte_does_not() => Assert.False(Holds(Body + " ", Stamp(Now), Sign(Stamp(Now) + Body)));

    [Fact]
    public void Nor_does_another_timestamp() => Assert.False(Holds(Body, Stamp(Now + Duration.FromSeconds(1)), Sign(Stamp(Now) + Body)));

    [Fact]
    public void Nor_does_another_key()
    {
        using var others = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var signature = others.SignData(Encoding.UTF8.GetBytes(Stamp(Now) + Body), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

        Assert.False(Holds(Body, Stamp(Now), Convert.ToBase64String(signature)));
    }

    [Theory]
    [InlineData(-601, false)]
    [InlineData(-600, true)]
    [InlineData(600, true)]
    [InlineData(601, false)]
    public void It_holds_for_ten_minutes_and_not_before_its_time(int secondsOld, bool holds)
    {
        var stamp = Stamp(Now - Duration.FromSeconds(secondsOld));

        Assert.Equal(holds, Holds(Body, stamp, Sign(stamp + Body)));
    }

    [Theory]
    [InlineData(null, "1793520000")]
    [InlineData("MEUC", null)]
    [InlineData("not base64!", "1793520000")]
    [InlineData("MEUC", "1793520000")]
    [InlineData("", "1793520000")]
    [InlineData("MEUC", "yesterday")]
    [InlineData("MEUC", "-1")]
    [InlineData("MEUC", "99999999999999999999")]
    public void What_is_no_signature_does_not_hold(string? signature, string? timestamp) => Assert.False(Holds(Body, timestamp, signature));

    [Theory, InlineData("AAAA"), InlineData("not base64!"), InlineData("")]
    public void A_key_that_is_none_is_told_at_once(string key) => Assert.ThrowsAny<FormatException>(() => new EventSignature(key));

    [Fact]
    public void Many_are_asked_about_at_a_time()
    {
        var (stamp, signature) = (Stamp(Now), Sign(Stamp(Now) + Body));

        Assert.All(ParallelEnumerable.Range(0, 500).Select(_ => Holds(Body, stamp, signature)), Assert.True);
    }

    private bool Holds(string body, string? timestamp, string? signature) => ours.Holds(signature, timestamp, Encoding.UTF8.GetBytes(body), Now);

    private string Sign(string text) =>
        Convert.ToBase64String(theirs.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));

    private static string Stamp(Instant at) => FormattableString.Invariant($"{at.ToUnixTimeSeconds()}");
}
