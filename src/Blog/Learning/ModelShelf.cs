using Blog.Data;
using Moderation.Learning;

namespace Blog.Learning;

/// <summary>Keeps classifiers as files in the data folder, for a quick start.</summary>
public sealed partial class ModelShelf(DataFolder folder, ILogger<ModelShelf> log)
{
    /// <returns>Null when there is no sound file.</returns>
    public Pupil? Find(long? siteKey)
    {
        var file = FileOf(siteKey);
        try
        {
            if (!File.Exists(file)) return null;
            var snapshot = Snapshot.Load(file);
            return new Pupil(siteKey, snapshot.Classifier, snapshot.Steps, snapshot.LastId, new HashSet<long>(), new Trust());
        }
        catch (Exception trouble) when (trouble is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Damaged(log, trouble, file);
            return null;
        }
    }

    public void Put(Pupil pupil)
    {
        try
        {
            new Snapshot(pupil.Classifier, pupil.Steps, pupil.LastId).Save(FileOf(pupil.SiteKey));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            NotKept(log, trouble);
        }
    }

    public void Remove(long siteKey)
    {
        try
        {
            File.Delete(FileOf(siteKey));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            NotRemoved(log, trouble, FileOf(siteKey));
        }
    }

    string FileOf(long? siteKey) => Path.Combine(folder.Root, siteKey is { } key ? $"classifier-{key}.model" : "classifier.model");

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} is of no use; the classifier is made anew of the decisions")]
    static partial void Damaged(ILogger log, Exception trouble, string file);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The classifier could not be saved; the next start makes it anew of the decisions")]
    static partial void NotKept(ILogger log, Exception trouble);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{File} could not be removed; nothing reads it any more")]
    static partial void NotRemoved(ILogger log, Exception trouble, string file);
}
