using System.Data;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.Json;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace QcdcCases.Persistence.SqlServer.Model;

/// <summary>
/// Keys are stored as 16 bytes in the order in which they are written. SQL Server sorts its own type for them by their last bytes first, and
/// the register pages by keys that grow with time.
/// </summary>
internal sealed class UuidMapping : IRelationalTypeMappingSourcePlugin
{
    public const string StoreType = "binary(16)";

    private static readonly Mapping Uuid = new();

    public RelationalTypeMapping? FindMapping(in RelationalTypeMappingInfo mappingInfo) =>
        mappingInfo.ClrType == typeof(Guid) && mappingInfo.StoreTypeName is null or StoreType ? Uuid : null;

    public static byte[] Store(Guid key) => key.ToByteArray(bigEndian: true);

    private sealed class Mapping : RelationalTypeMapping
    {
        private static readonly ValueConverter<Guid, byte[]> Bytes = new(key => Store(key), bytes => new Guid(bytes, true));

        public Mapping()
            : base(new RelationalTypeMappingParameters(
                new CoreTypeMappingParameters(
                    typeof(Guid),
                    Bytes,
                    providerValueComparer: new ArrayStructuralComparer<byte>(),
                    jsonValueReaderWriter: new JsonConvertedValueReaderWriter<Guid, byte[]>(JsonByteArrayReaderWriter.Instance, Bytes)),
                UuidMapping.StoreType,
                StoreTypePostfix.None,
                System.Data.DbType.Binary,
                fixedLength: true,
                size: 16))
        {
        }

        private Mapping(RelationalTypeMappingParameters parameters)
            : base(parameters)
        {
        }

        protected override RelationalTypeMapping Clone(RelationalTypeMappingParameters parameters) => new Mapping(parameters);

        // Exactly as the columns are: a binary of another kind would have to be converted to be compared.
        protected override void ConfigureParameter(DbParameter parameter)
        {
            ((SqlParameter)parameter).SqlDbType = SqlDbType.Binary;
            parameter.Size = 16;
        }

        protected override string GenerateNonNullSqlLiteral(object value) => $"0x{Convert.ToHexString((byte[])value)}";
    }
}
