using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Blog.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class DecisionsOfSites : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<long>(
                name: "CommentId",
                table: "Decisions",
                type: "bigint",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "bigint");

            migrationBuilder.AddColumn<string>(
                name: "Fingerprint",
                table: "Decisions",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SiteKeyId",
                table: "Decisions",
                type: "bigint",
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
                type: "bigint",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "bigint",
                oldNullable: true);
        }
    }
}
