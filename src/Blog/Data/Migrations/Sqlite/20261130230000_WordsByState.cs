using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Blog.Data.Migrations.Sqlite;

/// <summary>By hand, and without a change of the model: each word of the queue's index begins with the first letter of the comment's state.</summary>
/// <remarks>The words of one state then stand by themselves; the state as one more word made two long lists to lay beside each other.</remarks>
[DbContext(typeof(SqliteBlogDbContext)), Migration("20261130230000_WordsByState")]
public class WordsByState : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        Index(migrationBuilder, prefix: 2, comment => $"""replace({comment}"SearchText", ' ', ' ' || lower(substr({comment}"Status", 1, 1)))""");

    protected override void Down(MigrationBuilder migrationBuilder) =>
        Index(migrationBuilder, prefix: 1, comment => $"""'§' || lower({comment}"Status") || {comment}"SearchText" """);

    // One at a time: all statements of a command are prepared before the first is run.
    static void Index(MigrationBuilder migrationBuilder, int prefix, Func<string, string> words)
    {
        migrationBuilder.Sql("""DROP TRIGGER "Comments_Words_Insert";""");
        migrationBuilder.Sql("""DROP TRIGGER "Comments_Words_Update";""");
        migrationBuilder.Sql("""DROP TABLE "CommentWords";""");
        migrationBuilder.Sql($"""
            CREATE VIRTUAL TABLE "CommentWords" USING fts5("Words", content = '', contentless_delete = 1, detail = 'none', prefix = '{prefix}', tokenize = 'ascii');
            """);
        migrationBuilder.Sql($"""INSERT INTO "CommentWords" (rowid, "Words") SELECT "Id", {words("")} FROM "Comments" ORDER BY "Id";""");
        migrationBuilder.Sql($"""
            CREATE TRIGGER "Comments_Words_Insert" AFTER INSERT ON "Comments" BEGIN
                INSERT INTO "CommentWords" (rowid, "Words") VALUES (new."Id", {words("new.")});
            END;
            """);
        migrationBuilder.Sql($"""
            CREATE TRIGGER "Comments_Words_Update" AFTER UPDATE OF "Status", "SearchText" ON "Comments"
            WHEN old."Status" <> new."Status" OR old."SearchText" <> new."SearchText" BEGIN
                DELETE FROM "CommentWords" WHERE rowid = old."Id";
                INSERT INTO "CommentWords" (rowid, "Words") VALUES (new."Id", {words("new.")});
            END;
            """);
    }
}
