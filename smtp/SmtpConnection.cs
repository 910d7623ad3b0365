using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace Grants.Smtp;

/// <summary>
/// The lines that go to and from a mail server. Whatever goes wrong with the network, TLS or the server's grammar
/// becomes a <see cref="SmtpFailureException"/>, within the time that the settings give.
/// </summary>
internal sealed class SmtpConnection : IAsyncDisposable
{
    private const int LongestLine = 2048;
    private const int MostLines = 100;

    private readonly SmtpSettings settings;
    private readonly CancellationToken stop;
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[4096];
    private int start;
    private int end;
    private Stream stream = Stream.Null;

    private SmtpConnection(SmtpSettings settings, CancellationToken stop) => (this.settings, this.stop) = (settings, stop);

    public static async Task<SmtpConnection> Open(SmtpSettings settings, CancellationToken stop)
    {
        var connection = new SmtpConnection(settings, stop);
        try
        {
            await connection.Within(settings.Timeout, "Connecting", limit => connection.socket.ConnectAsync(settings.Host, settings.Port, limit));
            connection.stream = new NetworkStream(connection.socket, ownsSocket: true);
            if (settings.Security == SmtpSecurity.ImplicitTls) await connection.Encrypt();
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Goes over to TLS after the server has agreed to STARTTLS.</summary>
    public async Task StartTls()
    {
        // What stands here was sent in the clear and would be read as if it had come protected.
        if (start != end) throw new SmtpFailureException("STARTTLS: the server went on talking without protection.");
        await Encrypt();
    }

    public async Task<SmtpAnswer> Say(string line)
    {
        await Write(Encoding.ASCII.GetBytes(line + "\r\n"), settings.Timeout);
        return await Listen(settings.Timeout);
    }

    /// <summary>Sends the lines of a message and its end. A line that begins with a dot gets one more (RFC 5321 § 4.5.2).</summary>
    public async Task<SmtpAnswer> SayMessage(byte[] message)
    {
        using var stuffed = new MemoryStream(message.Length + message.Length / 64 + 8);
        var atLineStart = true;
        foreach (var value in message)
        {
            if (atLineStart && value == '.') stuffed.WriteByte((byte)'.');
            stuffed.WriteByte(value);
            atLineStart = value == '\n';
        }
        stuffed.Write(atLineStart ? ".\r\n"u8 : "\r\n.\r\n"u8);
        await Write(stuffed.GetBuffer().AsMemory(0, (int)stuffed.Length), settings.MessageTimeout);
        return await Listen(settings.MessageTimeout);
    }

    public Task<SmtpAnswer> Listen() => Listen(settings.Timeout);

    private async Task<SmtpAnswer> Listen(TimeSpan timeout)
    {
        var lines = new List<string>();
        return await Within(timeout, "Waiting for an answer", async limit =>
        {
            var first = await ReadLine(limit);
            var code = CodeOf(first);
            var line = first;
            while (true)
            {
                if (CodeOf(line) != code || lines.Count == MostLines) throw NotUnderstood();
                lines.Add(line.Length > 4 ? line[4..] : "");
                if (line.Length == 3 || line[3] == ' ') return new SmtpAnswer(code, lines);
                if (line[3] != '-') throw NotUnderstood();
                line = await ReadLine(limit);
            }
        });
    }

    private async ValueTask<string> ReadLine(CancellationToken limit)
    {
        var line = new StringBuilder();
        while (true)
        {
            if (start == end)
            {
                (start, end) = (0, await stream.ReadAsync(buffer, limit));
                if (end == 0) throw new SmtpFailureException("The server closed the connection.");
            }
            var value = buffer[start++];
            if (value == '\n') return line.ToString().TrimEnd('\r');
            if (line.Length == LongestLine) throw NotUnderstood();
            line.Append((char)value);
        }
    }

    private static int CodeOf(string line) =>
        line.Length >= 3 && int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            ? code
            : throw NotUnderstood();

    private static SmtpFailureException NotUnderstood() => new("The server's answer is not SMTP.");

    private async Task Encrypt()
    {
        var protectedStream = new SslStream(stream);
        stream = protectedStream;
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = settings.Host,
            RemoteCertificateValidationCallback = settings.CertificateValidation,
        };
        await Within(settings.Timeout, "TLS", async limit => await protectedStream.AuthenticateAsClientAsync(options, limit));
    }

    private Task Write(ReadOnlyMemory<byte> bytes, TimeSpan timeout) =>
        Within(timeout, "Sending", async limit =>
        {
            await stream.WriteAsync(bytes, limit);
            await stream.FlushAsync(limit);
        });

    private async Task Within(TimeSpan timeout, string what, Func<CancellationToken, ValueTask> act) =>
        await Within(timeout, what, async limit =>
        {
            await act(limit);
            return true;
        });

    private async Task<T> Within<T>(TimeSpan timeout, string what, Func<CancellationToken, ValueTask<T>> act)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(timeout);
        try
        {
            return await act(limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            throw new SmtpFailureException($"{what}: not done within {timeout.TotalSeconds} seconds.");
        }
        catch (Exception failure) when (failure is IOException or SocketException or AuthenticationException)
        {
            throw new SmtpFailureException($"{what}: {failure.Message}", failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        socket.Dispose();
    }
}
