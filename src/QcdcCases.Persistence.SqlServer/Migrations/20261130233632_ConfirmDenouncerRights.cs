using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ConfirmDenouncerRights : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "proposed_by",
                table: "staff_grants",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "proposed_by",
                table: "api_clients",
                type: "binary(16)",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "register_secrets",
                columns: table => new
                {
                    name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    cipher_text = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_secrets", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_addresses",
                columns: table => new
                {
                    hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    attempts = table.Column<int>(type: "int", nullable: false),
                    counted_until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_addresses", x => x.hash);
                });

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_addresses_counted_until",
                table: "sign_in_addresses",
                column: "counted_until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "register_secrets");

            migrationBuilder.DropTable(
                name: "sign_in_addresses");

            migrationBuilder.DropColumn(
                name: "proposed_by",
                table: "staff_grants");

            migrationBuilder.DropColumn(
                name: "proposed_by",
                table: "api_clients");
        }
    }
}
