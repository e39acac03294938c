namespace Blog.Web.Caching.Saved;

/// <summary>All that pages hang on: while it is the same nobody changed anything.</summary>
public sealed record PageStamp(string Surroundings, RestingFile Database)
{
    public static PageStamp Read(BinaryReader file) => new(file.ReadString(), new RestingFile(file.ReadInt64(), new DateTime(file.ReadInt64())));

    public void Write(BinaryWriter file)
    {
        file.Write(Surroundings);
        file.Write(Database.Length);
        file.Write(Database.Changed.Ticks);
    }
}
