using Blog.Data;
using Blog.Rendering;

namespace Blog.Media;

/// <summary>Files of the library, in the data folder. A file is whole as soon as it has its name.</summary>
public sealed class FolderStore(DataFolder data) : IMediaStore
{
    readonly string root = Directory.CreateDirectory(Path.Combine(data.Root, "media")).FullName;

    public async Task Keep(Developed developed, CancellationToken stop)
    {
        foreach (var (name, bytes) in developed.Files)
        {
            var path = PathOf(developed.Picture, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync($"{path}.part", bytes, stop);
            File.Move($"{path}.part", path, overwrite: true);
        }
    }

    public Task<StoredFile?> Open(string name, bool withContent, CancellationToken stop) => Task.FromResult(Find(name));

    StoredFile? Find(string name)
    {
        if (OwnPicture.At(OwnPicture.Folder + name) is not { } picture) return null;
        try
        {
            var content = File.OpenRead(PathOf(picture, name));
            return new(content, content.Length, File.GetLastWriteTimeUtc(content.SafeFileHandle));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public Task Remove(OwnPicture picture, CancellationToken stop)
    {
        if (Directory.Exists(Path.GetDirectoryName(PathOf(picture, picture.Name))))
            foreach (var name in picture.FileNames)
            {
                File.Delete(PathOf(picture, name));
                File.Delete($"{PathOf(picture, name)}.part");
            }
        return Task.CompletedTask;
    }

    string PathOf(OwnPicture picture, string name) => Path.Combine(root, StorePath.Of(picture.Key, name));
}

/// <summary>The same in a folder and in a bucket, so that a plain copy moves a library from one to the other.</summary>
static class StorePath
{
    // A folder with a hundred thousand files is slow to list.
    public static string Of(string key, string name) => $"{key[..2]}/{name}";
}
