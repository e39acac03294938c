using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Blog.Data;
using Blog.Learning;
using Blog.Localization;
using Blog.Posts;
using Blog.Rendering;
using Blog.Web.Telemetry;
using Microsoft.AspNetCore.WebUtilities;
using Moderation;

namespace Blog.Comments;

/// <summary>Takes a valid comment in: refuses copies and floods, has it judged, and stores it with all that follows.</summary>
public sealed class Reception(
    BlogDbContext db, IntakeQueries queries, SubmissionWriter writer, FloodGate gate, CurrentFilter current, RemoteFilter remote, Aftermath aftermath, CommentRenderer renderer, Learned learned, CampaignWatch campaigns, Instruments instruments)
{
    static readonly Judgement Welcome = new(Verdict.Publish, 0, []);

    /// <returns>The stored comment, or why there is none.</returns>
    public async Task<(Comment?, Trouble?)> Receive(
        CommentForm form, Commenter from, Comment? parent, Translation under, HttpRequest request, CancellationToken stop)
    {
        var submission = await writer.Write(form, from, under, request, stop);
        var comment = CommentOf(submission, from, parent, under);
        if (await IsCopy(comment)) return (null, Trouble.Copy);
        if (!from.IsHost && await gate.Refusal(submission.Email, submission.Address) is { } pause) return (null, Trouble.Flood(pause));

        await learned.Blog.CatchUpNowAndThen(stop);
        await campaigns.CatchUpNowAndThen(db, stop);
        var judgement = from.IsHost ? Welcome : await Judge(submission, stop);
        var asks = remote.IsOn && !from.IsHost && Outcome.IsOpen(judgement);
        var stored = await Store(comment, asks ? CommentStatus.Checking : Outcome.Of(judgement), judgement, stop);
        return stored ? (comment, null) : (null, Trouble.Copy);
    }

    async Task<Judgement> Judge(Submission submission, CancellationToken stop)
    {
        var since = Stopwatch.GetTimestamp();
        var judgement = await current.Filter.Judge(submission, stop);
        instruments.Judge(judgement.Verdict, since);
        return judgement;
    }

    async Task<bool> Store(Comment comment, CommentStatus status, Judgement judgement, CancellationToken stop)
    {
        var stored = false;
        await db.Write(async () =>
        {
            await db.TakeTurns(comment.PostId, stop);
            if (await IsCopy(comment)) return;
            await campaigns.CatchUpWithComments(db, stop);
            comment.CampaignId = campaigns.CampaignOf(comment) ?? 0;
            db.Comments.Add(comment);
            await aftermath.Save(comment.Receive(status, judgement), stop);
            stored = true;
        }, stop);
        if (stored) campaigns.Add(comment);
        aftermath.Ring();   // only now can the worker see it
        return stored;
    }

    Task<bool> IsCopy(Comment comment) => queries.IsCopy(db, comment.PostId, comment.Fingerprint, comment.Email, comment.AuthorName);

    Comment CommentOf(Submission said, Commenter from, Comment? parent, Translation under) => new()
    {
        PostId = under.PostId, ParentId = parent?.Id, RootId = parent?.RootId ?? 0, Language = Language.FromTag(said.Language),
        UserId = from.Account?.Id, ByAuthor = from.IsAuthor, AuthorName = said.Author, Email = said.Email, Website = said.Website,
        Markdown = said.Text, Html = renderer.Render(said.Text), Fingerprint = Fingerprint.Of(said.Text),
        IpAddress = said.Address?.ToString(), UserAgent = said.UserAgent, Snapshot = remote.Snapshot(said),
        ReceiptKey = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32)), CreatedAt = said.At,
    };
}
