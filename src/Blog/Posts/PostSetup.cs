using Blog.Deliveries;
using Blog.Posts.Cards;
using Blog.Posts.Sample;
using Blog.Posts.SideBySide;
using Blog.Posts.Writing;
using Blog.Tags;

namespace Blog.Posts;

public static class PostSetup
{
    public static IServiceCollection AddPosts(this IServiceCollection services) =>
        services.AddSingleton<TranslationRenderer>().AddSingleton<PostQueries>().AddSingleton<Declarations>().AddSingleton<Neighbourhood>().AddScoped<PostPages>().AddScoped<SampleContent>().AddScoped<SampleComments>().AddScoped<BulkPosts>().AddScoped<BulkComments>()
            .AddScoped<TypedTags>().AddScoped<TagNamesCheck>().AddScoped<EditorForms>().AddScoped<EditorCheck>().AddScoped<Typesetter>().AddScoped<Drawer>().AddScoped<Particulars>().AddScoped<ParticularsCheck>().AddScoped<Desk>()
            .AddScoped<Weaver>().AddScoped<TwinPages>().AddHostedService<WeavingWorker>()
            .AddSingleton<CardFonts>().AddSingleton<CardPainter>().AddScoped<CardCourier>().AddScoped<ICourier>(scope => scope.GetRequiredService<CardCourier>());
}
