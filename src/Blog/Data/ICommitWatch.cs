using Microsoft.EntityFrameworkCore;

namespace Blog.Data;

/// <summary>Is told when what contexts saved in a transaction that they shared has been committed.</summary>
public interface ICommitWatch
{
    Task Committed(IReadOnlyList<DbContext> writers);
}
