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
using Microsoft.EntityFrameworkCore;
using Moderation;

namespace Blog.Comments;

/// <summary>Takes a valid comment in: refuses copies and floods, has it judged, and stores it with all that follows.</summary>
public sealed class Reception(
    BlogDbContext db, SubmissionWriter writer, FloodGate gate, CurrentFilter current, RemoteFilter remote, Aftermath aftermath, CommentRenderer renderer, Learned learned, CampaignWatch campaigns, Instruments instruments)
{
    static readonly Judgement Welcome = new(Verdict.Publish, 0, []);

    /// <returns>The stored comment, or why there is none.</returns>
    public async Task<(Comment?, Trouble?)> Receive(
        CommentForm form, Commenter from, Comment? parent, Translation under, HttpRequest request, CancellationToken stop)
    {
        var submission = await writer.Write(form, from, under, request, stop);
        var comment = CommentOf(submission, from, parent, under);
        if (await Copies(comment).AnyAsync(stop)) return (null, Trouble.Copy);
        if (!from.IsHost && await gate.Refusal(submission.Email, submission.Address) is { } pause) return (null, Trouble.Flood(pause));

        await learned.Blog.CatchUpNowAndThen(stop);
        await campaigns.CatchUp(db, stop);
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
            if (await Copies(comment).AnyAsync(stop)) return;
            await campaigns.CatchUp(db, stop);   // of two alike sent at once, the second joins the first
            comment.CampaignId = campaigns.CampaignOf(comment) ?? 0;
            db.Comments.Add(comment);
            await aftermath.Save(comment.Receive(status, judgement), stop);
            stored = true;
        }, stop);
        aftermath.Ring();   // only now can the worker see it
        return stored;
    }

    IQueryable<Comment> Copies(Comment comment) => db.Comments.Where(c =>
        c.PostId == comment.PostId && c.Fingerprint == comment.Fingerprint && c.Status != CommentStatus.Deleted
        && c.Email == comment.Email && (comment.Email != "" || c.AuthorName == comment.AuthorName));

    Comment CommentOf(Submission said, Commenter from, Comment? parent, Translation under) => new()
    {
        PostId = under.PostId, ParentId = parent?.Id, RootId = parent?.RootId ?? 0, Language = Language.FromTag(said.Language),
        UserId = from.Account?.Id, ByAuthor = from.IsAuthor, AuthorName = said.Author, Email = said.Email, Website = said.Website,
        Markdown = said.Text, Html = renderer.Render(said.Text), Fingerprint = Fingerprint.Of(said.Text),
        IpAddress = said.Address?.ToString(), UserAgent = said.UserAgent, Snapshot = remote.Snapshot(said),
        ReceiptKey = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32)), CreatedAt = said.At,
    };
}
