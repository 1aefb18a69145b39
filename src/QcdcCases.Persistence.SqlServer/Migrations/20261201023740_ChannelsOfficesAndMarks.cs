using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ChannelsOfficesAndMarks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "head_office",
                table: "visits",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<bool>(
                name: "beyond_level",
                table: "letters",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "many_places",
                table: "letters",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<string>(
                name: "key",
                table: "dimensions",
                type: "nvarchar(800)",
                maxLength: 800,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(500)",
                oldMaxLength: 500,
                oldCollation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<bool>(
                name: "notable",
                table: "cases",
                type: "bit",
                nullable: false,
                defaultValue: false);

            // The figures of heads count visits by the office of their session.
            migrationBuilder.Sql(
                "exec(N'update v set head_office = s.head_office from visits v join sessions s on s.id = v.session_id where s.head_office is not null')");

            migrationBuilder.CreateIndex(
                name: "ix_letters_unit_id_channel_received_on_id",
                table: "letters",
                columns: new[] { "unit_id", "channel", "received_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cases_notable_unit_id_id",
                table: "cases",
                columns: new[] { "notable", "unit_id", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_letters_unit_id_channel_received_on_id",
                table: "letters");

            migrationBuilder.DropIndex(
                name: "ix_cases_notable_unit_id_id",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "head_office",
                table: "visits");

            migrationBuilder.DropColumn(
                name: "beyond_level",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "many_places",
                table: "letters");

            migrationBuilder.DropColumn(
                name: "notable",
                table: "cases");

            migrationBuilder.AlterColumn<string>(
                name: "key",
                table: "dimensions",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "nvarchar(800)",
                oldMaxLength: 800,
                oldCollation: "Latin1_General_100_BIN2");
        }
    }
}
