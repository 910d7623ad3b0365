using System.IO.Compression;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Grants.Web.Tests.BadInput;

/// <summary>Files that are sent in a form.</summary>
internal static class Upload
{
    public const string MediaType = "multipart/form-data; boundary=skille";

    private const int Large = 8 * 1024 * 1024;

    public static byte[] Body { get; } = Of("vurdering.pdf", "riskAssessment", "%PDF-1.7\nEn vurdering."u8);

    /// <summary>What is sent for a file: what we take, what only looks like it, and what does harm when it is opened.</summary>
    public static readonly byte[][] Contents =
    [
        [], "%PDF-1.7"u8.ToArray(), "%PDF"u8.ToArray(), [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF], "MZ"u8.ToArray(), "<svg onload=alert(1)>"u8.ToArray(),
        "<html>%PDF-1.7"u8.ToArray(), "PK\u0003\u0004"u8.ToArray(), "PK\u0005\u0006"u8.ToArray(), Zip("[Content_Types].xml", "word/document.xml"), Zip("[Content_Types].xml", "xl/workbook.xml"),
        Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), Zip("../../etc/passwd"), Zip("[Content_Types].xml", "word/document.xml")[..60], [.. "%PDF-1.7\n"u8, .. Zip("word/document.xml")],
        Zip("[Content_Types].xml", "word/document.xml", "bomb"), new byte[Large], [.. Enumerable.Repeat((byte)'P', 100_000)],
    ];

    public static byte[] Of(string name, string kind, ReadOnlySpan<byte> content)
    {
        var before = $"--skille\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n{kind}\r\n--skille\r\n"
            + $"Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/pdf\r\n\r\n";
        return [.. Encoding.UTF8.GetBytes(before), .. content, .. "\r\n--skille--\r\n"u8];
    }

    public static async Task<JsonNode> Attach(this World world, string email, string application)
    {
        using var client = await world.As(email);
        using var content = new ByteArrayContent(Body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(MediaType) } };
        using var answer = await client.PostAsync(new Uri($"/api/applications/{application}/attachments", UriKind.Relative), content);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    private static byte[] Zip(params string[] parts)
    {
        using var kept = new MemoryStream();
        using (var zip = new ZipArchive(kept, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var part in parts)
            {
                using var content = zip.CreateEntry(part).Open();
                content.Write(part is "bomb" ? new byte[Large] : "x"u8);
            }

        return kept.ToArray();
    }
}
