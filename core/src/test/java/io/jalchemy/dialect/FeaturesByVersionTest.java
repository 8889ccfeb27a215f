package io.jalchemy.dialect;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.delete;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.mysql.MariaDbDialect;
import io.jalchemy.dialect.sqlite.SqliteDialect;
import io.jalchemy.error.CompileException;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.SqlNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both sides of the version with which a server learned something. */
class FeaturesByVersionTest {
    private static final Column<Integer> ID = column("id", integer()).primaryKey();
    private static final Column<String> NAME = column("name", string());
    private static final Table T = new MetaData().table("t", ID, NAME);
    private static final SqlNode INSERT = insert(T).set(NAME, "a").returning(ID);
    private static final SqlNode DELETE = delete(T).returning(ID);
    private static final SqlNode SEQUENCE = select(new Sequence("s").nextValue());

    @Tag("core-C21")
    @Tag("core-K56")
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void whatAnOlderServerLacksIsSaidBeforeSending(
            String what, Dialect last, Dialect first, SqlNode statement, String lack, String sql) {
        assertThatThrownBy(() -> last.compile(statement))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining(last.name())
                .hasMessageContaining(lack);
        assertThat(first.compile(statement).sql()).isEqualTo(sql);
    }

    static Stream<Arguments> whatAnOlderServerLacksIsSaidBeforeSending() {
        return Stream.of(
                arguments(
                        "INSERT RETURNING",
                        sqlite(3, 34, 1),
                        sqlite(3, 35),
                        INSERT,
                        "INSERT",
                        "INSERT INTO t (name) VALUES (?) RETURNING id"),
                arguments(
                        "DELETE RETURNING",
                        sqlite(3, 34, 1),
                        sqlite(3, 35),
                        DELETE,
                        "DELETE",
                        "DELETE FROM t RETURNING id"),
                arguments(
                        "INSERT RETURNING",
                        mariadb(10, 4, 99),
                        mariadb(10, 5),
                        INSERT,
                        "INSERT",
                        "INSERT INTO t (name) VALUES (?) RETURNING t.id"),
                arguments(
                        "sequences",
                        mariadb(10, 2, 44),
                        mariadb(10, 3),
                        SEQUENCE,
                        "sequences",
                        "SELECT nextval(s) AS next_value_1"));
    }

    private static Dialect sqlite(int major, int... rest) {
        return SqliteDialect.INSTANCE.atVersion(ServerVersion.of(major, rest));
    }

    private static Dialect mariadb(int major, int... rest) {
        return MariaDbDialect.INSTANCE.atVersion(ServerVersion.of(major, rest));
    }
}
