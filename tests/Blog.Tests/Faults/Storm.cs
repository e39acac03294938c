using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace Blog.Tests.Faults;

/// <summary>Writers who comment one after the other, and remember what was promised to be kept.</summary>
public sealed partial class Storm
{
    /// <summary>A post of the sample.</summary>
    public const string Post = "/zh/posts/two-days-at-linuxcon-2017";

    public ConcurrentBag<long> Promised { get; } = [];

    /// <summary>Refusals that did not say when to come back, or did not give the words back.</summary>
    public ConcurrentBag<string> Rude { get; } = [];

    public ConcurrentDictionary<HttpStatusCode, int> Answers { get; } = new();

    /// <summary>Says one thing after the other until nobody answers any more, or it is told to stop.</summary>
    public async Task Write(HttpClient client, string writer, CancellationToken stop = default)
    {
        for (var n = 1; !stop.IsCancellationRequested; n++)
        {
            try
            {
                var words = $"第 {n} 句 {writer} {Guid.NewGuid():N}";
                using var answer = await Say(client, writer, words);
                Count(answer);
                if (answer.StatusCode == HttpStatusCode.SeeOther) Promised.Add(IdIn(answer));
                else if (answer.Headers.RetryAfter is null || !(await answer.Content.ReadAsStringAsync(stop)).Contains(words)) Rude.Add($"{(int)answer.StatusCode} {words}");
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    /// <summary>Reads one page after the other until told to stop.</summary>
    /// <param name="path">The page of a number.</param>
    public async Task Read(HttpClient client, Func<int, string> path, CancellationToken stop)
    {
        for (var n = 1; !stop.IsCancellationRequested; n++)
        {
            using var answer = await client.GetAsync(path(n), CancellationToken.None);
            Count(answer);
        }
    }

    /// <summary>Answers with these codes.</summary>
    public int Of(params HttpStatusCode[] codes) => codes.Sum(code => Answers.GetValueOrDefault(code));

    void Count(HttpResponseMessage answer) => Answers.AddOrUpdate(answer.StatusCode, 1, (_, count) => count + 1);

    public static Task<HttpResponseMessage> Say(HttpClient client, string writer, string words) =>
        client.PostAsync($"{Post}/comments", new FormUrlEncodedContent([new("Name", "林晚"), new("Email", $"{writer}@example.org"), new("Body", words)]));

    public static long IdIn(HttpResponseMessage answer) => long.Parse(Id().Match(answer.Headers.Location!.OriginalString).Groups[1].Value);

    [GeneratedRegex(@"[?&]comment=(\d+)")]
    private static partial Regex Id();
}
