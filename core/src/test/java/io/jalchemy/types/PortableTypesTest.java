package io.jalchemy.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.dialect.mysql.MySqlTypes;
import io.jalchemy.dialect.postgresql.DomainType;
import io.jalchemy.dialect.postgresql.PostgresTypes;
import io.jalchemy.error.UnsupportedCompilationException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which portable type stands for which. */
class PortableTypesTest {
    static Stream<Arguments> types() {
        return Stream.of(
                arguments(Types.sqlInteger(), Types.integer()),
                arguments(Types.smallint(), Types.smallInteger()),
                arguments(Types.bigint(), Types.bigInteger()),
                arguments(Types.decimal(10, 2), Types.numeric(10, 2)),
                arguments(Types.sqlNumeric(), Types.numeric()),
                arguments(Types.real(), Types.floating()),
                arguments(Types.sqlFloat(), Types.floating()),
                arguments(Types.sqlDoublePrecision(), Types.doublePrecision()),
                arguments(Types.varchar(30), Types.string(30)),
                arguments(Types.character(3), Types.string(3)),
                arguments(Types.nvarchar(4), Types.unicode(4)),
                arguments(Types.clob(), Types.text()),
                arguments(StringType.of(StringType.Spelling.SQL_VARCHAR, 5).collate("C"), Types.string(5)),
                arguments(Types.sqlBoolean(), Types.bool()),
                arguments(Types.sqlDate(), Types.date()),
                arguments(Types.sqlTime(), Types.time()),
                arguments(Types.timestamp(), Types.dateTime()),
                arguments(Types.sqlDateTime(), Types.dateTime()),
                arguments(Types.timestampWithZone(), Types.dateTimeWithZone()),
                arguments(Types.blob(), Types.largeBinary()),
                arguments(Types.varbinary(9), Types.largeBinary(9)),
                arguments(Types.sqlUuid(), Types.uuid()),
                arguments(Types.array(Types.varchar(2)), Types.array(Types.string(2))),
                arguments(PostgresTypes.timestamp(3), Types.dateTime()),
                arguments(PostgresTypes.interval(3, "DAY TO SECOND"), new IntervalType(true, 3, null)),
                arguments(PostgresTypes.bytea(), Types.largeBinary()),
                arguments(PostgresTypes.oid(), Types.bigInteger()),
                arguments(PostgresTypes.jsonb(Object.class), Types.json(Object.class)),
                arguments(DomainType.of("code", Types.varchar(5), null), Types.string(5)),
                arguments(MySqlTypes.mediumInt(), Types.integer()),
                arguments(MySqlTypes.unsignedMediumInt().withZerofill(), Types.integer()),
                arguments(MySqlTypes.unsignedInteger(), Types.bigInteger()),
                arguments(MySqlTypes.decimal(5, 2), Types.numeric(5, 2)),
                arguments(MySqlTypes.dateTime(3), Types.dateTime()),
                arguments(MySqlTypes.longBlob(), Types.largeBinary()),
                arguments(MySqlTypes.longText(), Types.text()),
                arguments(Types.integer(), Types.integer()),
                arguments(Types.nullType(), Types.nullType()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("types")
    @Tag("core-T31")
    void aTypeOfADialectStandsForAPortableOne(SqlType<?> type, SqlType<?> portable) {
        assertThat(Types.portable(type)).isEqualTo(portable);
        assertThat(Types.portable(portable)).isEqualTo(portable);
        assertThat(Types.portable(type).javaType()).isEqualTo(type.javaType());
    }

    @Test
    void whatIsNotPortableSaysSo() {
        assertThatThrownBy(() -> Types.portable(PostgresTypes.inet()))
                .isInstanceOf(UnsupportedCompilationException.class)
                .hasMessageContaining("INET of dialect postgresql")
                .hasMessageContaining("withVariant");
    }

    @Test
    void typesOfTheUserStayWhatTheyAre() {
        SqlType<String> variant = Types.string(5).withVariant(Types.text(), "postgresql");
        assertThat(Types.portable(variant)).isSameAs(variant);
        SqlType<String> list = EnumType.ofValues(List.of("a"), EnumType.Options.named("letters"));
        assertThat(Types.portable(list)).isSameAs(list);
    }
}
