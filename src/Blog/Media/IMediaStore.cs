using Blog.Rendering;

namespace Blog.Media;

/// <summary>Where the files of the library are kept: which of the two it is, whoever runs the blog decides.</summary>
public interface IMediaStore
{
    /// <summary>All of them, or an exception; what of them was kept before it is for the caller to <see cref="Remove"/>.</summary>
    /// <exception cref="IOException">The disk is full.</exception>
    /// <exception cref="StoreAwayException">The store does not answer, or refuses.</exception>
    Task Keep(Developed developed, CancellationToken stop);

    /// <summary>Null when there is no such file. Whoever opens it disposes of its content.</summary>
    /// <param name="withContent">Without it the content is empty; its length is told all the same.</param>
    /// <exception cref="StoreAwayException">The store does not answer, or refuses.</exception>
    Task<StoredFile?> Open(string name, bool withContent, CancellationToken stop);

    /// <summary>What is not there is removed already.</summary>
    /// <exception cref="StoreAwayException">The store does not answer, or refuses; some files may be left.</exception>
    Task Remove(OwnPicture picture, CancellationToken stop);
}

public sealed record StoredFile(Stream Content, long Length, DateTimeOffset KeptAt);

/// <summary>The store is another server, and could not be had.</summary>
public sealed class StoreAwayException(Exception cause) : Exception(cause.Message, cause);
