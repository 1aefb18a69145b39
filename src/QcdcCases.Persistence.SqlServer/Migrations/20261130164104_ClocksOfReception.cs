using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ClocksOfReception : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "citizen_told_on",
                table: "visits",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "letter_made_on",
                table: "visits",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "refusal_notice_no",
                table: "visits",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateOnly>(
                name: "refusal_notice_on",
                table: "visits",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "watched",
                table: "visits",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "announced_on",
                table: "sessions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "destruction_decided_on",
                table: "letters",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "longer_check_ground",
                table: "letters",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<DateOnly>(
                name: "longer_check_on",
                table: "letters",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "longer_check_reason",
                table: "letters",
                type: "nvarchar(max)",
                maxLength: 20000,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<bool>(
                name: "on_regulations",
                table: "letters",
                type: "bit",
                nullable: false,
                defaultValue: false);

            // What was entered at the counter is followed; the day on which a letter was made of it was not kept.
            migrationBuilder.Sql("exec(N'update visits set watched = 1 where source = N''''')");
            migrationBuilder.Sql("exec(N'update visits set letter_made_on = received_on where letter_id is not null')");

            // The limit to forward a denunciation binds what processing found to be another's alone.
            migrationBuilder.Sql(
                "update clocks set ending = N'void', ended_on = coalesce(ended_on, cast(getdate() as date)), look_on = null where duty = N'forward' and not exists " +
                "(select 1 from letter_processings p where p.letter_id = clocks.subject_id and p.jurisdiction = N'other')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "citizen_told_on",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "letter_made_on",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "refusal_notice_no",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "refusal_notice_on",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "watched",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "announced_on",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "destruction_decided_on",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "longer_check_ground",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "longer_check_on",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "longer_check_reason",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "on_regulations",
                table: "letters");
        }
    }
}
