package io.jalchemy.sql;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.*;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.dialect.ServerVersion;
import io.jalchemy.dialect.mysql.MySqlDialect;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written behind VALUES for rows that are there already. */
class UpsertTextTest {
    private static final MetaData METADATA = new MetaData();
    private static final Table T = METADATA.table(
            "t", column("id", integer()).primaryKey(), column("name", string(30)), column("x", integer()));
    private static final Column<Integer> id = T.c("id");
    private static final Column<String> name = T.c("name");
    private static final Column<Integer> x = T.c("x");

    @Tag("core-D13")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void conflictsUpdateOrDoNothing(String why, OnConflict action, String clause) {
        Insert<?> insert = insert(T).set(id, 1).set(name, "a").onConflict(action);
        for (String dialect : List.of("sqlite", "postgresql")) {
            assertThat(Texts.on(dialect, insert)).isEqualTo("INSERT INTO t (id, name) VALUES (:id, :name) " + clause);
        }
        assertThat(Texts.on("mysql", insert))
                .isEqualTo(
                        "refused: Dialect mysql has no OnConflict for INSERT. Use OnDuplicateKey.of(table).set(...).");
        assertThat(Texts.on("oracle", insert))
                .isEqualTo("refused: Dialect oracle has no OnConflict for INSERT."
                        + " Update first and insert what was not there, or use mergeInto(...).");
    }

    static Stream<Arguments> conflictsUpdateOrDoNothing() {
        return Stream.of(
                arguments("nothing", OnConflict.doNothing(), "ON CONFLICT DO NOTHING"),
                arguments("nothing on a key", OnConflict.on(id), "ON CONFLICT (id) DO NOTHING"),
                arguments(
                        "a value", OnConflict.on(id).set(name, "b"), "ON CONFLICT (id) DO UPDATE SET name = :param_1"),
                arguments(
                        "the refused value",
                        OnConflict.on(id).set(name, OnConflict.excluded(name)),
                        "ON CONFLICT (id) DO UPDATE SET name = excluded.name"),
                arguments(
                        "an expression",
                        OnConflict.on(id).set(x, x.plus(OnConflict.excluded(x))),
                        "ON CONFLICT (id) DO UPDATE SET x = (t.x + excluded.x)"),
                arguments(
                        "some rows",
                        OnConflict.on(id).set(name, OnConflict.excluded(name)).where(x.gt(5)),
                        "ON CONFLICT (id) DO UPDATE SET name = excluded.name WHERE t.x > :x_1"));
    }

    @Tag("core-D13")
    @Test
    void conflictsAreNamedByConstraintOrPartialIndex() {
        Insert<?> insert =
                insert(T).set(id, 1).onConflict(OnConflict.onConstraint("uq_t").set(name, "b"));
        assertThat(Texts.on("postgresql", insert))
                .isEqualTo(
                        "INSERT INTO t (id) VALUES (:id) ON CONFLICT ON CONSTRAINT uq_t DO UPDATE SET name = :param_1");
        assertThat(Texts.on("sqlite", insert))
                .isEqualTo("refused: SQLite cannot name constraint \"uq_t\" in ON CONFLICT."
                        + " Name the columns of its index.");
        Insert<?> partial = insert(T)
                .set(id, 1)
                .onConflict(OnConflict.on(name).indexWhere(x.gt(5)).set(name, "b"));
        assertThat(Texts.on("postgresql", partial))
                .isEqualTo(
                        "INSERT INTO t (id) VALUES (:id) ON CONFLICT (name) WHERE x > :x_1 DO UPDATE SET name = :param_1");
        Insert<?> both = insert(T)
                .set(id, 1)
                .onConflict(OnConflict.on(id)
                        .indexWhere(x.gt(5))
                        .set(name, OnConflict.excluded(name))
                        .where(name.ne("kept")));
        String clause = "INSERT INTO t (id) VALUES (:id) ON CONFLICT (id) WHERE x > %s"
                + " DO UPDATE SET name = excluded.name WHERE t.name != :name_1";
        assertThat(Texts.on("postgresql", both)).isEqualTo(clause.formatted(":x_1"));
        assertThat(Texts.on("sqlite", both)).isEqualTo(clause.formatted("__[POSTCOMPILE_x_1]"));
    }

    @Tag("core-D14")
    @Test
    void duplicateKeysUpdate() {
        OnDuplicateKey update = OnDuplicateKey.of(T);
        Insert<?> insert =
                insert(T).set(id, 1).set(name, "a").onConflict(update.set(x, 5).set(name, update.inserted(name)));
        assertThat(Texts.on("mariadb", insert))
                .isEqualTo("INSERT INTO t (id, name) VALUES (:id, :name)"
                        + " ON DUPLICATE KEY UPDATE x = :param_1, name = VALUES(name)");
        MySqlDialect modern = (MySqlDialect) Texts.dialect("mysql");
        assertThat(Texts.flat(modern.atVersion(ServerVersion.of(8, 0, 19))
                        .compile(insert)
                        .sql()))
                .isEqualTo(Texts.on("mariadb", insert));
        assertThat(Texts.flat(modern.atVersion(ServerVersion.of(8, 0, 20))
                        .compile(insert)
                        .sql()))
                .isEqualTo("INSERT INTO t (id, name) VALUES (:id, :name) AS new"
                        + " ON DUPLICATE KEY UPDATE x = :param_1, name = new.name");
        for (String dialect : List.of("postgresql", "sqlite")) {
            assertThat(Texts.on(dialect, insert))
                    .isEqualTo(
                            "refused: Dialect %s has no OnDuplicateKey for INSERT. Use OnConflict.on(columns).set(...)."
                                    .formatted(dialect));
        }
    }
}
