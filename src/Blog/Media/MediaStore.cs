using Blog.Data;
using Blog.Rendering;

namespace Blog.Media;

/// <summary>Files of the library, in the data folder. A file is whole as soon as it has its name.</summary>
public sealed class MediaStore(DataFolder data)
{
    readonly string root = Directory.CreateDirectory(Path.Combine(data.Root, "media")).FullName;

    /// <summary>All of them or, when the disk is full, none.</summary>
    public async Task Keep(Developed developed, CancellationToken stop)
    {
        Directory.CreateDirectory(FolderOf(developed.Picture.Key));
        try
        {
            foreach (var (name, bytes) in developed.Files)
            {
                var path = PathOf(developed.Picture, name);
                await File.WriteAllBytesAsync($"{path}.part", bytes, stop);
                File.Move($"{path}.part", path, overwrite: true);
            }
        }
        catch
        {
            Remove(developed.Picture);
            throw;
        }
    }

    /// <summary>Null when there is no such file.</summary>
    public FileInfo? Find(string name)
    {
        if (OwnPicture.At(OwnPicture.Folder + name) is not { } picture) return null;
        var file = new FileInfo(PathOf(picture, name));
        return file.Exists ? file : null;
    }

    public void Remove(OwnPicture picture)
    {
        foreach (var name in picture.FileNames)
        {
            File.Delete(PathOf(picture, name));
            File.Delete($"{PathOf(picture, name)}.part");
        }
    }

    string PathOf(OwnPicture picture, string name) => Path.Combine(FolderOf(picture.Key), name);

    // A folder with a hundred thousand files is slow to list.
    string FolderOf(string key) => Path.Combine(root, key[..2]);
}
