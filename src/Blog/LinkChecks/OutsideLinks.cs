using System.Net;

namespace Blog.LinkChecks;

/// <summary>Asks other sites whether something stands at an address. Nothing but the status is read.</summary>
public sealed class OutsideLinks(HttpClient http)
{
    const int MostHops = 5;

    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    public async Task<LinkFinding> Ask(Uri address, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            return await Follow(address, patience.Token);
        }
        catch (HttpRequestException fault) when (fault.InnerException is NotPublicException)
        {
            return new(address.OriginalString, LinkFate.Forbidden);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException || fault is OperationCanceledException && !stop.IsCancellationRequested)
        {
            return new(address.OriginalString, LinkFate.Silent);
        }
    }

    async Task<LinkFinding> Follow(Uri address, CancellationToken stop)
    {
        var (at, moved) = (address, true);
        for (var hop = 0; hop <= MostHops; hop++)
        {
            if (at.Scheme is not ("http" or "https")) return new(address.OriginalString, LinkFate.Forbidden);
            var (status, next) = await Status(at, stop);
            if (next is null) return Judge(address, at, status, moved && hop > 0);
            moved &= status is HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect;
            at = next;
        }
        return new(address.OriginalString, LinkFate.Broken);
    }

    static LinkFinding Judge(Uri address, Uri at, HttpStatusCode status, bool moved) => new(address.OriginalString, status switch
    {
        < HttpStatusCode.BadRequest => moved ? LinkFate.Moved : LinkFate.Fine,
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.TooManyRequests or (HttpStatusCode)999 => LinkFate.Closed,
        _ => LinkFate.Broken,
    }, (int)status, moved && status < HttpStatusCode.BadRequest ? at.AbsoluteUri : null);

    async Task<(HttpStatusCode, Uri?)> Status(Uri at, CancellationToken stop)
    {
        var answer = await Send(HttpMethod.Head, at, stop);
        if (answer.Item1 >= HttpStatusCode.BadRequest) answer = await Send(HttpMethod.Get, at, stop);   // some know only GET
        return answer;
    }

    async Task<(HttpStatusCode, Uri?)> Send(HttpMethod method, Uri at, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, at);
        request.Headers.UserAgent.ParseAdd("Mozilla/5.0 (compatible; Liangyu link check)");
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        var leads = (int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } location ? new Uri(at, location) : null;
        return (answer.StatusCode, leads);
    }
}
