using System.Diagnostics;

namespace Blog.Tests.Faults;

/// <summary>A file system of its own that is soon full; only root can make one.</summary>
public sealed class SmallDisk : IDisposable
{
    readonly DirectoryInfo root = Directory.CreateTempSubdirectory("liangyu-disk-");

    public SmallDisk(int megabytes) => IsThere = Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", root.FullName);

    public bool IsThere { get; }

    /// <summary>Where the blog lives.</summary>
    public string Folder => Path.Combine(root.FullName, "data");

    string Ballast => Path.Combine(root.FullName, "ballast");

    /// <summary>Until not one byte more fits, or only so many.</summary>
    public void Fill(int leaving = 0)
    {
        foreach (var part in new[] { 1 << 20, 1 << 12, 1 })
        {
            try
            {
                using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
                while (true) ballast.Write(new byte[part]);
            }
            catch (IOException)
            {
                // This part doesn't fit any more.
            }
        }
        using var full = File.OpenWrite(Ballast);
        full.SetLength(full.Length - leaving);
    }

    public void MakeRoom() => File.Delete(Ballast);

    public void Dispose()
    {
        if (IsThere) Run("umount", "--lazy", root.FullName);
        root.Delete(recursive: true);
    }

    static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)   // there is no such program
        {
            return false;
        }
    }
}
