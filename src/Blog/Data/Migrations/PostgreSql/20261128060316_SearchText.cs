using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Blog.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class SearchText : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Folding",
                table: "Translations",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "PlainText",
                table: "Translations",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Translations_Folding",
                table: "Translations",
                column: "Folding");

            migrationBuilder.CreateIndex(
                name: "IX_Translations_PublishedAt_UpdatedAt_PostId_Language",
                table: "Translations",
                columns: new[] { "PublishedAt", "UpdatedAt", "PostId", "Language" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Translations_Folding",
                table: "Translations");

            migrationBuilder.DropIndex(
                name: "IX_Translations_PublishedAt_UpdatedAt_PostId_Language",
                table: "Translations");

            migrationBuilder.DropColumn(
                name: "Folding",
                table: "Translations");

            migrationBuilder.DropColumn(
                name: "PlainText",
                table: "Translations");
        }
    }
}
