using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using Blog.Data;
using Blog.Learning;
using Blog.Localization;
using Blog.Posts;
using Blog.Web.Telemetry;
using Microsoft.AspNetCore.WebUtilities;
using Moderation;
using Moderation.Campaigns;

namespace Blog.Comments;

/// <summary>Takes a valid comment in: refuses copies and floods, has it judged, and stores it with all that follows.</summary>
public sealed class Reception(
    BlogDbContext db, IntakeQueries queries, SubmissionWriter writer, FloodGate gate, CurrentFilter current, RemoteFilter remote, Aftermath aftermath, Learned learned, CampaignWatch campaigns, Instruments instruments)
{
    static readonly Judgement Welcome = new(Verdict.Publish, 0, []);

    /// <returns>The stored comment, or why there is none.</returns>
    public async Task<(Comment?, Trouble?)> Receive(
        CommentForm form, Commenter from, Comment? parent, Translation under, HttpRequest request, CancellationToken stop)
    {
        var fingerprint = Fingerprint.Of(form.Body);
        var isKnown = await queries.IsKnown(db, fingerprint);
        if (isKnown && await queries.IsCopy(db, under.PostId, fingerprint, form.Email, form.Name)) return (null, Trouble.Copy);
        var original = isKnown ? await queries.Original(db, fingerprint, form.Email, form.Name) : null;
        var submission = await writer.Write(form, from, under, original, request, stop);
        var comment = CommentOf(submission, form.Html, fingerprint, from, parent, under);
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
        var (words, stored) = (Sketch.Of(comment.Markdown), false);
        var received = comment.Receive(status, judgement);
        await db.Write(async () =>
        {
            await db.TakeTurns(comment.PostId, stop);
            if (await queries.IsCopy(db, comment.PostId, comment.Fingerprint, comment.Email, comment.AuthorName)) return;
            await campaigns.CatchUpWithComments(db, stop);
            comment.Place(await db.NextCommentId(stop), campaigns.CampaignLike(words));
            db.Comments.Add(comment);
            await aftermath.Save(received, stop);
            stored = true;
        }, stop);
        if (stored) campaigns.Add(comment);
        aftermath.Ring();   // only now can the worker see it
        return stored;
    }

    Comment CommentOf(Submission said, string html, string fingerprint, Commenter from, Comment? parent, Translation under) => new()
    {
        PostId = under.PostId, ParentId = parent?.Id, RootId = parent?.RootId ?? 0, Language = Language.FromTag(said.Language),
        UserId = from.Account?.Id, ByAuthor = from.IsAuthor, AuthorName = said.Author, Email = said.Email, Website = said.Website,
        Markdown = said.Text, Html = html, Fingerprint = fingerprint,
        IpAddress = said.Address?.ToString(), UserAgent = said.UserAgent, Snapshot = remote.Snapshot(said),
        ReceiptKey = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32)), CreatedAt = said.At,
    };
}
