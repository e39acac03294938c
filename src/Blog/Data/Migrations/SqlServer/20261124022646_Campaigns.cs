using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Blog.Data.Migrations.SqlServer
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
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "FilterRules",
                type: "nvarchar(8)",
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CampaignId",
                table: "Comments",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "SearchText",
                table: "Comments",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "");

            migrationBuilder.Sql("UPDATE [Comments] SET [CampaignId] = [Id]");

            migrationBuilder.CreateIndex(
                name: "IX_Comments_CampaignId_Status_Id",
                table: "Comments",
                columns: new[] { "CampaignId", "Status", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Comments_Fingerprint_PostId",
                table: "Comments",
                columns: new[] { "Fingerprint", "PostId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
