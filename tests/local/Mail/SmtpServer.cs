using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Threading.Channels;
using Grants.Smtp;

namespace Grants.Local.Tests.Mail;

/// <summary>A mail server on loopback that answers as it is told, and remembers what it heard.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private static readonly X509Certificate2 Certificate = SelfSigned();

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly Channel<string> messages = Channel.CreateUnbounded<string>();
    private readonly SmtpSecurity security;
    private readonly Task running;

    public SmtpServer(SmtpSecurity security = SmtpSecurity.Plain)
    {
        this.security = security;
        listener.Start();
        running = Serve();
    }

    /// <summary>The answer to a verb, or to "greeting" and "message" (the end of DATA), instead of the usual one.</summary>
    public Dictionary<string, string> Answers { get; } = [];

    /// <summary>Where it falls silent.</summary>
    public string? SilentAt { get; init; }

    /// <summary>Where it closes the connection.</summary>
    public string? DropsAt { get; init; }

    public bool HidesStartTls { get; init; }

    public string Ways { get; init; } = "PLAIN LOGIN";

    public List<string> Heard { get; } = [];

    /// <summary>The message as it came over the wire, dots and all, without the end mark.</summary>
    public string Wire { get; private set; } = "";

    /// <summary>The messages that it took, one after another as they came over the wire.</summary>
    public ChannelReader<string> Messages => messages.Reader;

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public SmtpSettings Settings => new("127.0.0.1", Port, security, "post.nordfylket.example")
    {
        CertificateValidation = (_, shown, _, _) => shown?.GetCertHashString() == Certificate.GetCertHashString(),
    };

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(ended.Token);
                await Converse(client.GetStream());
            }
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The test is over.
        }
    }

    private async Task Converse(Stream stream)
    {
        try
        {
            if (security == SmtpSecurity.ImplicitTls) stream = await Encrypt(stream);
            if (!await Answer(stream, "greeting", "220 mail.example ESMTP")) return;
            while (await ReadLine(stream) is { } line)
            {
                Heard.Add(line);
                var verb = line.Split(' ')[0];
                if (!await Answer(stream, verb, Usual(line))) return;
                if (verb == "STARTTLS") stream = await Encrypt(stream);
                if (verb == "DATA" && !Answers.ContainsKey("DATA"))
                {
                    await ReadMessage(stream);
                    if (!await Answer(stream, "message", "250 2.0.0 queued")) return;
                }
                if (verb == "QUIT") return;
            }
        }
        catch (Exception failure) when (failure is IOException or AuthenticationException)
        {
            // The client went away or would not have our certificate.
        }
    }

    private string Usual(string line) => line.Split(' ')[0] switch
    {
        "EHLO" when security == SmtpSecurity.StartTls && !HidesStartTls && !Heard.Contains("STARTTLS") => $"250-mail.example\r\n250-STARTTLS\r\n250 AUTH {Ways}",
        "EHLO" => $"250-mail.example\r\n250-SIZE 1000000\r\n250 AUTH {Ways}",
        "STARTTLS" => "220 go ahead",
        "AUTH" when line == "AUTH LOGIN" => "334 VXNlcm5hbWU6",
        "AUTH" => "235 welcome",
        "DATA" => "354 go ahead",
        "QUIT" => "221 bye",
        "MAIL" or "RCPT" => "250 ok",
        // The two lines of AUTH LOGIN.
        _ when Heard[^2] == "AUTH LOGIN" => "334 UGFzc3dvcmQ6",
        _ when Heard[^3] == "AUTH LOGIN" => "235 welcome",
        _ => "500 what?",
    };

    private async Task<bool> Answer(Stream stream, string at, string usual)
    {
        if (DropsAt == at) return false;
        if (SilentAt == at) await Task.Delay(Timeout.InfiniteTimeSpan, ended.Token);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(Answers.GetValueOrDefault(at, usual) + "\r\n"), ended.Token);
        return true;
    }

    private async Task ReadMessage(Stream stream)
    {
        var message = new StringBuilder();
        while (await ReadLine(stream) is { } line && line != ".") message.Append(line).Append("\r\n");
        Wire = message.ToString();
        messages.Writer.TryWrite(Wire);
    }

    private async Task<string?> ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, ended.Token) == 1)
        {
            if (one[0] == '\n') return line.ToString().TrimEnd('\r');
            line.Append((char)one[0]);
        }
        return null;
    }

    private async Task<Stream> Encrypt(Stream stream)
    {
        var encrypted = new SslStream(stream);
        await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, ended.Token);
        return encrypted;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=mail.example", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2049, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await running;
        listener.Dispose();
        ended.Dispose();
    }
}
