using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Blog.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DecisionsOfSites : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // By hand: EF would switch foreign keys off for it, outside the transaction; nothing refers to this table.
            migrationBuilder.Sql("""
                CREATE TABLE "Decisions_new" (
                    "Id" INTEGER NOT NULL CONSTRAINT "PK_Decisions" PRIMARY KEY AUTOINCREMENT, "CommentId" INTEGER NULL, "Label" TEXT NOT NULL,
                    "IsUndo" INTEGER NOT NULL, "By" TEXT NOT NULL, "At" TEXT NOT NULL, "Language" TEXT NOT NULL,
                    "AuthorName" TEXT NOT NULL, "Website" TEXT NOT NULL, "Markdown" TEXT NOT NULL);
                INSERT INTO "Decisions_new" ("Id", "CommentId", "Label", "IsUndo", "By", "At", "Language", "AuthorName", "Website", "Markdown")
                    SELECT "Id", "CommentId", "Label", "IsUndo", "By", "At", "Language", "AuthorName", "Website", "Markdown" FROM "Decisions";
                DROP TABLE "Decisions";
                ALTER TABLE "Decisions_new" RENAME TO "Decisions";
                CREATE INDEX "IX_Decisions_CommentId" ON "Decisions" ("CommentId");
                """);

            migrationBuilder.AddColumn<string>(
                name: "Fingerprint",
                table: "Decisions",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SiteKeyId",
                table: "Decisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_SiteKeyId_Fingerprint",
                table: "Decisions",
                columns: new[] { "SiteKeyId", "Fingerprint" });

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_SiteKeyId_Id",
                table: "Decisions",
                columns: new[] { "SiteKeyId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Decisions_SiteKeyId_Fingerprint",
                table: "Decisions");

            migrationBuilder.DropIndex(
                name: "IX_Decisions_SiteKeyId_Id",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "Fingerprint",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "SiteKeyId",
                table: "Decisions");

            migrationBuilder.AlterColumn<long>(
                name: "CommentId",
                table: "Decisions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "INTEGER",
                oldNullable: true);
        }
    }
}
