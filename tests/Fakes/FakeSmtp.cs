using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Fakes;

/// <summary>A letter as it was handed over.</summary>
public sealed record FakeLetter(string From, IReadOnlyList<string> To, string Data);

/// <summary>A mail server on loopback that speaks SMTP (RFC 5321, AUTH PLAIN of RFC 4954) and delivers nothing.</summary>
public sealed class FakeSmtp : IAsyncDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly CancellationTokenSource stop = new();
    readonly ConcurrentQueue<SmtpQuirk> script = new();
    readonly ConcurrentQueue<FakeLetter> letters = new();
    readonly ConcurrentQueue<string> commands = new();

    public FakeSmtp()
    {
        listener.Start();
        _ = Serve();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What AUTH must bring; null asks for nothing.</summary>
    public (string User, string Password)? Account { get; init; }

    /// <summary>What happens on each connection once the script is empty; null: all goes well.</summary>
    public SmtpQuirk? Always { get; set; }

    public IReadOnlyList<FakeLetter> Letters => [.. letters];

    /// <summary>Every command so far, without what AUTH brought.</summary>
    public IReadOnlyList<string> Commands => [.. commands];

    public int Connections { get; private set; }

    /// <summary>The next connections go like that, one each.</summary>
    public void Script(params SmtpQuirk[] quirks) => Array.ForEach(quirks, script.Enqueue);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
    }

    async Task Serve()
    {
        while (!stop.IsCancellationRequested)
        {
            var client = await listener.AcceptTcpClientAsync(stop.Token);
            Connections++;
            var quirk = script.TryDequeue(out var next) ? next : Always;
            _ = new SmtpTalk(client, quirk, Account, letters.Enqueue, commands.Enqueue).Hold(stop.Token);
        }
    }
}

/// <summary>Where a connection goes wrong, and how.</summary>
/// <param name="At">greeting, a command, or "." for the end of a letter.</param>
/// <param name="Reply">Said instead of the usual; null: nothing more is ever said; empty: the connection is reset.</param>
public sealed record SmtpQuirk(string At, string? Reply)
{
    public static SmtpQuirk Hang(string at) => new(at, null);

    public static SmtpQuirk Reset(string at) => new(at, "");
}

/// <summary>One connection.</summary>
sealed class SmtpTalk(TcpClient client, SmtpQuirk? quirk, (string User, string Password)? account, Action<FakeLetter> deliver, Action<string> note)
{
    readonly List<string> to = [];
    string from = "";
    bool known = account is null;

    public async Task Hold(CancellationToken stop)
    {
        using var _ = client;
        try
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
            await Say("greeting", "220 fake ESMTP", stop);
            while (await reader.ReadLineAsync(stop) is { } line && await Answer(line, reader, stop)) ;
        }
        catch (Exception over) when (over is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The other side hung up, or the quirk did.
        }
    }

    async Task<bool> Answer(string line, StreamReader reader, CancellationToken stop)
    {
        var verb = line.Split(' ', ':')[0].ToUpperInvariant();
        note(verb == "AUTH" ? "AUTH" : line);
        switch (verb)
        {
            case "EHLO" or "HELO": await Say("EHLO", "250-fake\r\n250-8BITMIME\r\n250-AUTH PLAIN\r\n250 SIZE 1000000", stop); break;
            case "AUTH": await Say(verb, (known = Knows(line)) ? "235 2.7.0 welcome" : "535 5.7.8 no such user or password", stop); break;
            case "MAIL": from = Address(line); await Say(verb, known ? "250 ok" : "530 5.7.0 sign in first", stop); break;
            case "RCPT": to.Add(Address(line)); await Say(verb, "250 ok", stop); break;
            case "DATA": await Say(verb, "354 go on", stop); await Take(reader, stop); break;
            case "QUIT": await Say(verb, "221 bye", stop); return false;
            default: await Say(verb, verb is "RSET" or "NOOP" ? "250 ok" : "502 5.5.1 what?", stop); break;
        }
        return true;
    }

    async Task Take(StreamReader reader, CancellationToken stop)
    {
        if (quirk is { At: "DATA" }) return;
        var data = new StringBuilder();
        while (await reader.ReadLineAsync(stop) is { } line && line != ".") data.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        await Say(".", "250 2.0.0 taken", stop);
        if (quirk is not { At: "." }) deliver(new(from, [.. to], data.ToString()));
        to.Clear();
    }

    async Task Say(string at, string usual, CancellationToken stop)
    {
        var reply = quirk is { } odd && odd.At == at ? odd.Reply : usual;
        if (reply is null) await Task.Delay(Timeout.Infinite, stop);
        if (reply is "") Reset();
        await client.GetStream().WriteAsync(Encoding.Latin1.GetBytes($"{reply}\r\n"), stop);
    }

    void Reset()
    {
        client.LingerState = new LingerOption(true, 0);
        client.Close();
        throw new IOException("reset");
    }

    bool Knows(string line) =>
        account is { } asked && line.Split(' ') is [_, "PLAIN", var sent] && Encoding.UTF8.GetString(Convert.FromBase64String(sent)) == $"\0{asked.User}\0{asked.Password}";

    static string Address(string line) => line[(line.IndexOf('<') + 1)..line.IndexOf('>')];
}
