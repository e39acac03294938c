namespace Benchmarks.Site;

/// <summary>Other servers that would send the same page.</summary>
public static class Neighbours
{
    /// <summary>Null where it is not installed.</summary>
    public static Server? Nginx(string path, Line.Answer answer)
    {
        if (Find("nginx") is not { } nginx) return null;
        var (folder, port) = (Work.Fresh("nginx"), Work.FreePort());
        File.WriteAllBytes(Path.Combine(folder, "page"), answer.Body);
        var kept = answer.Head.Split("\r\n").Skip(1).Where(line => !Names(line, "Date", "Content-Length", "Content-Type", "ETag")).Select(line => line.Split(": ", 2));
        var configuration = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(configuration, $$"""
            worker_processes 2; daemon off; pid {{folder}}/pid; error_log {{folder}}/error.log;
            events { worker_connections 1024; }
            http {
              access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; server_tokens off; open_file_cache max=100;
              server { listen 127.0.0.1:{{port}}; location = {{path}} { alias {{folder}}/page; default_type "text/html; charset=utf-8"; etag on;
                {{string.Join(' ', kept.Select(pair => $"add_header {pair[0]} \"{pair[1]}\";"))}} } }
            }
            """);
        return Server.Start("nginx, static", port, path, nginx, ["-c", configuration, "-e", $"{folder}/error.log"]);
    }

    /// <summary>In front of the bare server; null where it is not installed.</summary>
    public static Server? Varnish(int behind)
    {
        if (Find("varnishd") is not { } varnish) return null;
        var (folder, port) = (Work.Fresh("varnish"), Work.FreePort());
        var configuration = Path.Combine(folder, "page.vcl");
        File.WriteAllText(configuration, $$"""
            vcl 4.1;
            backend bare { .host = "127.0.0.1"; .port = "{{behind}}"; }
            sub vcl_backend_response { set beresp.ttl = 1h; set beresp.uncacheable = false; return (deliver); }
            """);
        return Server.Start("Varnish", port, "/zh/posts/two-days-at-linuxcon-2017", varnish,
            ["-F", "-a", $"127.0.0.1:{port}", "-f", configuration, "-s", "malloc,64m", "-n", folder, "-p", "http_gzip_support=off"]);
    }

    static bool Names(string line, params string[] names) => names.Any(name => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase));

    static string? Find(string program) => new[] { "/usr/sbin", "/usr/bin", "/usr/local/sbin" }.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
