using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Blog.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Campaigns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Comments_PostId_Fingerprint",
                table: "Comments");

            migrationBuilder.AddColumn<DateTime>(
                name: "ExpiresAt",
                table: "FilterRules",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "FilterRules",
                type: "TEXT",
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CampaignId",
                table: "Comments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Comments",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql("UPDATE \"Comments\" SET \"CampaignId\" = \"Id\"");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_CampaignId_Status_Id",
                table: "Comments",
                columns: new[] { "CampaignId", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Fingerprint_PostId",
                table: "Comments",
                columns: new[] { "Fingerprint", "PostId" });

            // The words and the state of each comment, kept by triggers. What is older than this is filled in while the site runs.
            migrationBuilder.Sql("""
                CREATE VIRTUAL TABLE "CommentWords" USING fts5("Words", content = '', contentless_delete = 1, detail = 'none', prefix = '1', tokenize = 'ascii');
                CREATE TRIGGER "Comments_Words_Insert" AFTER INSERT ON "Comments" BEGIN
                    INSERT INTO "CommentWords" (rowid, "Words") VALUES (new."Id", '§' || lower(new."Status") || new."SearchText");
                END;
                CREATE TRIGGER "Comments_Words_Update" AFTER UPDATE OF "Status", "SearchText" ON "Comments"
                WHEN old."Status" <> new."Status" OR old."SearchText" <> new."SearchText" BEGIN
                    DELETE FROM "CommentWords" WHERE rowid = old."Id";
                    INSERT INTO "CommentWords" (rowid, "Words") VALUES (new."Id", '§' || lower(new."Status") || new."SearchText");
                END;
                CREATE TRIGGER "Comments_Words_Delete" AFTER DELETE ON "Comments" BEGIN
                    DELETE FROM "CommentWords" WHERE rowid = old."Id";
                END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                DROP TRIGGER "Comments_Words_Insert";
                DROP TRIGGER "Comments_Words_Update";
                DROP TRIGGER "Comments_Words_Delete";
                DROP TABLE "CommentWords";
                """);

            migrationBuilder.DropIndex(
                name: "IX_Comments_CampaignId_Status_Id",
                table: "Comments");

            migrationBuilder.DropIndex(
                name: "IX_Comments_Fingerprint_PostId",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "ExpiresAt",
                table: "FilterRules");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "FilterRules");

            migrationBuilder.DropColumn(
                name: "CampaignId",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "SearchText",
                table: "Comments");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_PostId_Fingerprint",
                table: "Comments",
                columns: new[] { "PostId", "Fingerprint" });
        }
    }
}
