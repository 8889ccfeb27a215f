package io.jalchemy.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.types.BinaryType;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.JsonType;
import io.jalchemy.types.NumericType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.StringType;
import io.jalchemy.types.Types;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Types as MySQL and MariaDB write them in their information schema. */
class MySqlTypeNamesTest {
    private static final MySqlCharset LATIN = new MySqlCharset("latin1", "latin1_bin", false, false, false);

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void aTextIsReadAsItsType(String text, MySqlCharset charset, @Nullable SqlType<?> type) {
        assertThat((Object) MySqlTypeNames.of(text, charset)).isEqualTo(type);
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                plain("int", Types.sqlInteger()),
                plain("int(11)", Types.sqlInteger()),
                plain("INT(11)", Types.sqlInteger()),
                plain("int(4)", whole(MySqlIntegerType.Width.INTEGER, 4, false, false, Integer.class)),
                plain("int unsigned", whole(MySqlIntegerType.Width.INTEGER, null, true, false, Long.class)),
                plain("int(5) unsigned zerofill", whole(MySqlIntegerType.Width.INTEGER, 5, true, true, Long.class)),
                plain("tinyint(1)", whole(MySqlIntegerType.Width.TINYINT, 1, false, false, Integer.class)),
                plain("tinyint(4)", MySqlTypes.tinyInt()),
                plain("smallint(5) unsigned", whole(MySqlIntegerType.Width.SMALLINT, 5, true, false, Integer.class)),
                plain("bigint", Types.bigint()),
                plain("bigint unsigned", whole(MySqlIntegerType.Width.BIGINT, null, true, false, BigInteger.class)),
                plain("decimal(10,0)", NumericType.decimal(NumericType.Spelling.SQL_DECIMAL, 10, 0)),
                plain("double", Types.sqlDouble()),
                plain("double(5,2)", real(MySqlNumericType.Kind.DOUBLE, 5, 2, false)),
                plain("float unsigned", real(MySqlNumericType.Kind.FLOAT, null, null, true)),
                plain("datetime", Types.sqlDateTime()),
                plain("datetime(6)", MySqlTypes.dateTime(6)),
                plain("timestamp", Types.timestamp()),
                plain("year", new MySqlYearType(null)),
                plain("year(4)", new MySqlYearType(4)),
                plain("json", JsonType.of(Object.class, false)),
                plain("binary(16)", new BinaryType(BinaryType.Spelling.SQL_BINARY, 16)),
                plain("varchar(20)", Types.varchar(20)),
                plain("varchar(20) /*M!100301 COMPRESSED*/", Types.varchar(20)),
                plain("text", StringType.of(StringType.Spelling.SQL_TEXT, null)),
                arguments("varchar(20)", LATIN, MySqlTypes.varchar(20).with(LATIN)),
                plain(
                        "enum('a','it''s','c,d','(e)','back\\\\slash','')",
                        values("a", "it's", "c,d", "(e)", "back\\slash", "")),
                plain("enum('')", values("")),
                arguments("enum('a')", LATIN, new MySqlEnumType<>(values("a"), LATIN)),
                plain("set('x','y z')", MySqlTypes.set("x", "y z")),
                plain("set('','x')", null),
                plain("geometry", null),
                plain("vector(3)", null));
    }

    private static Arguments plain(String text, @Nullable SqlType<?> type) {
        return arguments(text, MySqlCharset.INHERITED, type);
    }

    private static <T extends Number> SqlType<T> whole(
            MySqlIntegerType.Width width, @Nullable Integer digits, boolean unsigned, boolean zerofill, Class<T> type) {
        return new MySqlIntegerType<>(width, digits, unsigned, zerofill, type);
    }

    private static SqlType<?> real(
            MySqlNumericType.Kind kind, @Nullable Integer precision, @Nullable Integer scale, boolean unsigned) {
        return new MySqlNumericType<>(kind, precision, scale, unsigned, false, false);
    }

    private static EnumType<String> values(String... values) {
        return EnumType.ofValues(List.of(values), EnumType.Options.named(null));
    }
}
