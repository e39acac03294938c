namespace Blog.Comments;

/// <summary>What is wrong with a field: the key of a sentence and its arguments.</summary>
public sealed record FieldError(string Field, string Key, params object[] Arguments);
