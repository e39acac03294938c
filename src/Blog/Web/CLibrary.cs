using System.Runtime.InteropServices;

namespace Blog.Web;

/// <summary>What glibc can be told about memory that SQLite, the compiler and Brotli ask of it. Another C library has ways of its own.</summary>
static class CLibrary
{
    const string Glibc = "libc.so.6";
    const int MostArenas = -8;   // M_ARENA_MAX

    /// <summary>Few pools, before there are many threads: each thread else fills one of its own, of which little is given back.</summary>
    public static void KeepFewPools() => Try(() => _ = mallopt(MostArenas, 2));

    public static void GiveBack() => Try(() => _ = malloc_trim(0));

    static void Try(Action ask)
    {
        if (!OperatingSystem.IsLinux()) return;
        try
        {
            ask();
        }
        catch (Exception fault) when (fault is DllNotFoundException or EntryPointNotFoundException)
        {
            // Musl, for instance.
        }
    }

    [DllImport(Glibc)]
    static extern int mallopt(int what, int value);

    [DllImport(Glibc)]
    static extern int malloc_trim(nuint left);
}
