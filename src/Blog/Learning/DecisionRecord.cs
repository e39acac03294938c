using Blog.Comments;
using Microsoft.EntityFrameworkCore;
using Moderation.Learning;

namespace Blog.Learning;

/// <summary>Reads the record of decisions, oldest first.</summary>
public static class DecisionRecord
{
    const double Sure = Moderation.Learning.Trust.Sure;

    extension(IQueryable<Decision> decisions)
    {
        public IQueryable<Decision> Of(long? siteKey) => decisions.AsNoTracking().Where(d => d.SiteKeyId == siteKey).OrderBy(d => d.Id);

        /// <summary>Earlier decisions about the comments that <paramref name="later"/> are about.</summary>
        public Task<List<Decision>> Before(IReadOnlyList<Decision> later, CancellationToken stop)
        {
            var first = later[0].Id;
            var (ids, prints) = (later.Select(d => d.CommentId).Distinct().ToList(), later.Select(d => d.Fingerprint).Distinct().ToList());
            return decisions.Of(later[0].SiteKeyId)
                .Where(d => d.Id < first && (d.CommentId != null ? ids.Contains(d.CommentId) : prints.Contains(d.Fingerprint))).ToListAsync(stop);
        }

        /// <summary>Which of the decisions the pupil has not been taught, as far as they are in sight.</summary>
        public async Task<List<long>> Unknown(Pupil pupil, CancellationToken stop)
        {
            var from = pupil.LastId - Pupil.Overlap;
            return [.. (await decisions.Of(pupil.SiteKey).Where(d => d.Id > from).Select(d => d.Id).ToListAsync(stop)).Where(id => !pupil.Recent.Contains(id))];
        }

        /// <returns>The pupil as the file tells, if the record is still the one it was taught from; else null.</returns>
        public async Task<Pupil?> Confirm(Pupil pupil, CancellationToken stop)
        {
            var (first, last) = (pupil.LastId - Pupil.Overlap, pupil.LastId);
            if (await decisions.Of(pupil.SiteKey).CountAsync(d => d.Id <= last, stop) != pupil.Steps) return null;
            var recent = await decisions.Of(pupil.SiteKey).Where(d => d.Id > first && d.Id <= last).Select(d => d.Id).ToListAsync(stop);
            return pupil with { Recent = recent.ToHashSet(), Trust = await decisions.Trust(pupil, stop) };
        }

        async Task<Trust> Trust(Pupil pupil, CancellationToken stop)
        {
            var (key, last, trust) = (pupil.SiteKey, pupil.LastId, new Trust());
            var people = await decisions.Where(d => d.SiteKeyId == key && d.Id <= last && !d.IsUndo).GroupBy(d => d.By).Select(by => new
            {
                by.Key, Said = by.Count(),
                Hams = by.Count(d => d.Label == DecisionLabel.Ham && d.Expected <= -Sure), FalseHams = by.Count(d => d.Label == DecisionLabel.Ham && d.Expected >= Sure),
                Spams = by.Count(d => d.Label == DecisionLabel.Spam && d.Expected >= Sure), FalseSpams = by.Count(d => d.Label == DecisionLabel.Spam && d.Expected <= -Sure),
            }).ToListAsync(stop);
            foreach (var person in people) trust.Note(person.Key, person.Said, person.Hams + person.Spams, person.FalseHams + person.FalseSpams);
            return trust;
        }
    }
}
