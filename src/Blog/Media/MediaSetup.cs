using Blog.Rendering;

namespace Blog.Media;

public static class MediaSetup
{
    const string Forever = "public, max-age=31536000, immutable";   // another picture has another name

    public static IServiceCollection AddMedia(this IServiceCollection services) =>
        services.AddSingleton<MediaStore>().AddSingleton<Darkroom>().AddScoped<Accession>();

    public static void MapMedia(this IEndpointRouteBuilder app) =>
        app.MapMethods(OwnPicture.Folder + "{name}", ["GET", "HEAD"], Send).ShortCircuit();

    static IResult Send(string name, MediaStore store, HttpResponse response)
    {
        if (store.Find(name) is not { } file) return Results.NotFound();
        response.Headers.CacheControl = Forever;
        return Results.File(file.FullName, file.Extension == ".avif" ? "image/avif" : "image/webp", lastModified: file.LastWriteTimeUtc, enableRangeProcessing: true);
    }
}
