package io.jalchemy.dialect.postgresql;

import static io.jalchemy.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Schema;
import io.jalchemy.schema.Table;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.Types;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What only PostgreSQL writes. */
class PostgresTextTest {
    @Tag("core-P10")
    @ParameterizedTest(name = "{1}")
    @MethodSource("types")
    void timesHaveFieldsAndDigits(SqlType<?> type, String sql) {
        assertThat(PostgresDialect.INSTANCE.typeCompiler().render(type)).isEqualTo(sql);
    }

    static Stream<Arguments> types() {
        return Stream.of(
                arguments(PostgresTypes.interval(3, "DAY TO SECOND"), "INTERVAL DAY TO SECOND (3)"),
                arguments(PostgresTypes.interval(null, "YEAR"), "INTERVAL YEAR"),
                arguments(PostgresTypes.interval(2, null), "INTERVAL (2)"),
                arguments(PostgresTypes.interval(null, null), "INTERVAL"),
                arguments(PostgresTypes.timestampWithZone(3), "TIMESTAMP(3) WITH TIME ZONE"),
                arguments(PostgresTypes.timestamp(0), "TIMESTAMP(0) WITHOUT TIME ZONE"),
                arguments(PostgresTypes.time(2), "TIME(2) WITHOUT TIME ZONE"),
                arguments(PostgresTypes.timeWithZone(6), "TIME(6) WITH TIME ZONE"));
    }

    @Test
    void listsOfArraysAreNoRowsAsLiterals() {
        Column<List<Integer>> column = Schema.column("a", Types.array(Types.integer()));
        assertThat(PostgresDialect.INSTANCE
                        .compile(column.in(List.of(List.of(1, 2), List.of(3))), CompileOptions.NONE.withLiteralBinds())
                        .sql())
                .isEqualTo("a IN (ARRAY[1, 2], ARRAY[3])");
    }

    @Tag("core-P16")
    @Test
    void aTableWithoutItsChildren() {
        Table table = new Table("t", new MetaData()).add(Schema.column("id", Types.integer()));
        Column<Integer> id = table.c("id");
        assertThat(Texts.on("postgresql", select(id).withHint(table, "ONLY", "postgresql")))
                .isEqualTo("SELECT t.id FROM ONLY t");
    }
}
