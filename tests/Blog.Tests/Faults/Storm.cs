using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace Blog.Tests.Faults;

/// <summary>Writers who comment one after the other, and remember what was promised to be kept.</summary>
public sealed partial class Storm
{
    const string Target = "/zh/posts/two-days-at-linuxcon-2017/comments";

    public ConcurrentBag<long> Promised { get; } = [];

    public ConcurrentDictionary<HttpStatusCode, int> Answers { get; } = new();

    /// <summary>Says one thing after the other until nobody answers any more, or it is told to stop.</summary>
    public async Task Write(HttpClient client, string writer, CancellationToken stop = default)
    {
        for (var n = 1; !stop.IsCancellationRequested; n++)
        {
            try
            {
                using var answer = await Say(client, writer, $"第 {n} 句 {writer} {Guid.NewGuid():N}");
                Answers.AddOrUpdate(answer.StatusCode, 1, (_, count) => count + 1);
                if (answer.StatusCode == HttpStatusCode.SeeOther) Promised.Add(IdIn(answer));
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    public static Task<HttpResponseMessage> Say(HttpClient client, string writer, string words) =>
        client.PostAsync(Target, new FormUrlEncodedContent([new("Name", "林晚"), new("Email", $"{writer}@example.org"), new("Body", words)]));

    public static long IdIn(HttpResponseMessage answer) => long.Parse(Id().Match(answer.Headers.Location!.OriginalString).Groups[1].Value);

    [GeneratedRegex(@"[?&]comment=(\d+)")]
    private static partial Regex Id();
}
