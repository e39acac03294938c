using Blog.Data;
using Blog.Deliveries;
using Blog.Rendering;
using Microsoft.Net.Http.Headers;

namespace Blog.Media;

public static partial class MediaSetup
{
    const string Forever = "public, max-age=31536000, immutable";   // another picture has another name

    public static IServiceCollection AddMedia(this IServiceCollection services) => services
        .AddSingleton(Store).AddSingleton<Darkroom>().AddScoped<Accession>().AddScoped<Disposal>().AddScoped<ICourier>(scope => scope.GetRequiredService<Disposal>());

    static IMediaStore Store(IServiceProvider services)
    {
        var configuration = services.GetRequiredService<IConfiguration>();
        return configuration["Media:Store"] switch
        {
            null or "" or "Folder" => new FolderStore(services.GetRequiredService<DataFolder>()),
            "S3" => new BucketStore(BucketSettings.Read(configuration)),
            var other => throw new InvalidOperationException($"Media:Store is {other}; there are Folder and S3."),
        };
    }

    public static void MapMedia(this IEndpointRouteBuilder app)
    {
        app.ServiceProvider.GetRequiredService<IMediaStore>();   // what is wrong with its settings is said at the start
        app.MapMethods(OwnPicture.Folder + "{name}", ["GET", "HEAD"], Send).ShortCircuit();
    }

    public static string TypeOf(string name) => Path.GetExtension(name) switch { ".avif" => "image/avif", ".png" => "image/png", _ => "image/webp" };

    static async Task<IResult> Send(string name, IMediaStore store, HttpContext context, ILogger<IMediaStore> log)
    {
        try
        {
            return await store.Open(name, HttpMethods.IsGet(context.Request.Method), context.RequestAborted) is { } file ? Answer(file, name, context.Response) : Results.NotFound();
        }
        catch (StoreAwayException away)
        {
            Away(log, away);
            context.Response.Headers.RetryAfter = "30";
            return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
        }
    }

    static IResult Answer(StoredFile file, string name, HttpResponse response)
    {
        var isHere = file.Content is FileStream;
        response.Headers.CacheControl = Forever;
        if (!isHere) response.OnStarting(() => Tell(file.Length, response));
        return Results.Stream(file.Content, TypeOf(name), lastModified: file.KeptAt, entityTag: new EntityTagHeaderValue($"\"{name}\""), enableRangeProcessing: isHere);
    }

    // So that a reader's browser notices when the rest never comes.
    static Task Tell(long length, HttpResponse response)
    {
        if (response.StatusCode == StatusCodes.Status200OK) response.ContentLength = length;
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store of pictures does not answer as it should")]
    static partial void Away(ILogger log, Exception fault);
}
