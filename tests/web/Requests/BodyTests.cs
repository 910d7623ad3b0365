using System.Net;
using System.Text;
using Grants.Web.Tests.Hosting;

namespace Grants.Web.Tests.Requests;

public sealed class BodyTests : IAsyncLifetime
{
    private GrantsApp app = null!;

    public async Task InitializeAsync() => app = await GrantsApp.Start();

    public async Task DisposeAsync() => await app.DisposeAsync();

    [Theory]
    [InlineData("""{"email":""", 400, "malformed-json")]
    [InlineData("", 400, "malformed-json")]
    [InlineData("""{"email":"a@b.example","email":"c@d.example"}""", 400, "malformed-json")]
    [InlineData("""{"email":"\ud800"}""", 400, "wrong-type")]
    [InlineData("""{"email":"a@b.example","mail":1}""", 400, "unknown-field")]
    [InlineData("""{"email":17}""", 400, "wrong-type")]
    [InlineData("[]", 400, "wrong-type")]
    [InlineData("null", 400, "wrong-type")]
    [InlineData("{}", 422, "not-an-address")]
    public async Task What_cannot_be_read_is_told_by_a_code(string body, int status, string code)
    {
        var answer = await app.Anyone().PostText("/api/sign-in", body);

        Assert.Equal((status, code), ((int)answer.StatusCode, await answer.Code()));
    }

    [Theory, InlineData("[]"), InlineData("null"), InlineData("17")]
    public async Task What_is_wrong_with_the_whole_stands_at_no_field(string body) =>
        Assert.Null((await (await app.Anyone().PostText("/api/sign-in", body)).Json())["errors"]);

    [Fact]
    public async Task Too_deep_a_body_is_malformed()
    {
        var answer = await app.Anyone().PostText("/api/sign-in", string.Concat(Enumerable.Repeat("{\"a\":", 2000)));

        Assert.Equal("malformed-json", await answer.Code());
    }

    [Fact]
    public async Task A_wrong_type_is_told_at_its_path()
    {
        var admin = await app.SignIn(GrantsApp.Administrator);

        var answer = await admin.Put("/api/offices/974760665/staff", new { staff = new object[] { new { name = "A", email = 5 } } }, ("If-Match", "*"));

        Assert.NotNull((await answer.Json())["errors"]!["staff[0].email"]);
    }

    [Fact]
    public async Task All_unknown_fields_are_told_at_once_with_their_paths()
    {
        var admin = await app.SignIn(GrantsApp.Administrator);

        var answer = await admin.Put("/api/offices/974760665/staff", new { staff = new object[] { new { nam = "A" }, new { mail = "B" } }, more = 1 });

        Assert.Equal(["more", "staff[0].nam", "staff[1].mail"], (await answer.Json())["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task Another_content_type_is_refused()
    {
        var answer = await app.Anyone().Send(HttpMethod.Post, "/api/sign-in", new StringContent("email=a", Encoding.UTF8, "text/plain"));

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "wrong-media-type"), (answer.StatusCode, await answer.Code()));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Too_long_a_body_is_refused_whether_it_tells_its_length_or_not(bool tellsLength)
    {
        HttpContent content = new StringContent($$"""{"email":"{{new string('a', 300_000)}}"}""", Encoding.UTF8, "application/json");
        if (!tellsLength)
        {
            content = new StreamContent(new Unmeasured(await content.ReadAsStreamAsync()));
            content.Headers.ContentType = new("application/json");
        }

        var answer = await app.Anyone().Send(HttpMethod.Post, "/api/sign-in", content);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "body-too-large"), (answer.StatusCode, await answer.Code()));
    }

    private sealed class Unmeasured(Stream inner) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);
        public override void Flush() => inner.Flush();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
