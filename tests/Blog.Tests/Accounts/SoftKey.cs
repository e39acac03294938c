using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Blog.Tests.Accounts;

/// <summary>An authenticator without hardware: ES256, attestation "none" (WebAuthn level 2, sections 6.1 and 6.5).</summary>
public sealed class SoftKey : IDisposable
{
    readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    readonly byte[] id = RandomNumberGenerator.GetBytes(16);
    string user = "";

    /// <summary>The site that the browser believes to be on.</summary>
    public string Origin { get; init; } = "http://localhost";

    public string Domain { get; init; } = "localhost";

    public uint Count { get; set; } = 1;

    /// <summary>What the browser answers to options for a new key.</summary>
    public string Create(string options)
    {
        using var asked = JsonDocument.Parse(options);
        user = asked.RootElement.GetProperty("user").GetProperty("id").GetString()!;
        var point = key.ExportParameters(false).Q;
        byte[] cose = [0xA5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20, .. point.X!, 0x22, 0x58, 0x20, .. point.Y!];
        byte[] data = [.. Data(0x45), .. new byte[16], 0x00, (byte)id.Length, .. id, .. cose];
        byte[] attestation = [0xA3, .. Word("fmt"), .. Word("none"), .. Word("attStmt"), 0xA0, .. Word("authData"), 0x58, (byte)data.Length, .. data];
        return Answer(new { clientDataJSON = Told("webauthn.create", asked), attestationObject = Base64Url.EncodeToString(attestation), transports = new[] { "internal" } });
    }

    /// <summary>What it answers when it is to prove itself.</summary>
    public string Prove(string options)
    {
        using var asked = JsonDocument.Parse(options);
        var (data, told) = (Data(0x05), Told("webauthn.get", asked));
        byte[] signed = [.. data, .. SHA256.HashData(Base64Url.DecodeFromChars(told))];
        return Answer(new
        {
            clientDataJSON = told, authenticatorData = Base64Url.EncodeToString(data), userHandle = user,
            signature = Base64Url.EncodeToString(key.SignData(signed, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)),
        });
    }

    byte[] Data(byte flags)
    {
        var count = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(count, Count++);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(Domain)), flags, .. count];
    }

    string Told(string type, JsonDocument asked) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(
        new { type, challenge = asked.RootElement.GetProperty("challenge").GetString(), origin = Origin, crossOrigin = false }));

    string Answer(object response)
    {
        var name = Base64Url.EncodeToString(id);
        return JsonSerializer.Serialize(new { id = name, rawId = name, type = "public-key", authenticatorAttachment = "platform", clientExtensionResults = new { }, response });
    }

    static byte[] Word(string text) => [(byte)(0x60 + text.Length), .. Encoding.ASCII.GetBytes(text)];

    public void Dispose() => key.Dispose();
}
