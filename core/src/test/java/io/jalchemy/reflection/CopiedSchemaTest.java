package io.jalchemy.reflection;

import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.row.Row;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.Types;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A schema read from SQLite and made on another database. */
@OnDatabases
class CopiedSchemaTest {
    private final TestDatabase database;
    private final Engine target;
    private final Engine source = Engine.create("jdbc:sqlite::memory:");

    CopiedSchemaTest(TestDatabase database) {
        this.database = database;
        this.target = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void clean() throws SQLException {
        database.clean();
        source.begin(connection -> {
            connection.execute(text("""
                    CREATE TABLE author (
                        id INTEGER PRIMARY KEY,
                        name VARCHAR(30) COLLATE NOCASE NOT NULL UNIQUE,
                        born DATE,
                        told CLOB,
                        face BLOB,
                        alive BOOLEAN)"""));
            connection.execute(text("""
                    CREATE TABLE book (
                        id INTEGER PRIMARY KEY,
                        author_id INT NOT NULL REFERENCES author (id) ON DELETE CASCADE,
                        title VARCHAR(50) DEFAULT 'untitled',
                        price DECIMAL(8, 2) CONSTRAINT dear CHECK (price > 0),
                        weight DOUBLE PRECISION,
                        sold BIGINT,
                        entered TIMESTAMP)"""));
            connection.execute(text("CREATE INDEX book_title ON book (title)"));
            connection.execute(text("INSERT INTO author VALUES (7, 'Ada', '1815-12-10', 'counted', x'0102', 1)"));
            connection.execute(text(
                    "INSERT INTO book VALUES (1, 7, 'Notes', 12.5, 0.75, 5000000000, '1843-09-01 10:00:00.000000')"));
        });
    }

    @AfterEach
    void close() {
        source.close();
        target.close();
    }

    private static List<Map<String, @Nullable Object>> rows(Engine engine, Table table) {
        try (Connection connection = engine.connect()) {
            return connection.execute(select(table)).all().stream()
                    .map(Row::asMap)
                    .toList();
        }
    }

    @Test
    @Tag("core-S31")
    void portableTypesMakeTheSameTablesElsewhere() {
        MetaData metadata = new MetaData();
        metadata.onColumnReflect(column -> column.type(Types.portable(column.type())));
        metadata.reflect(source);
        metadata.createAll(target);
        List<Table> tables = metadata.sortedTables();
        assertThat(tables).extracting(table -> table.name().text()).containsExactly("author", "book");
        target.begin(connection -> {
            for (Table table : tables) {
                for (Map<String, @Nullable Object> row : rows(source, table)) {
                    connection.execute(insert(table), row);
                }
            }
        });

        MetaData read = new MetaData();
        read.onColumnReflect(column -> column.type(Types.portable(column.type())));
        read.reflect(target);
        for (Table table : tables) {
            List<Map<String, @Nullable Object>> copied = rows(target, read.get(table.key()));
            assertThat(copied).hasSize(1);
            assertThat(copied.getFirst().keySet())
                    .isEqualTo(rows(source, table).getFirst().keySet());
            assertThat(rows(target, table))
                    .usingRecursiveComparison()
                    .withComparatorForType(java.math.BigDecimal::compareTo, java.math.BigDecimal.class)
                    .isEqualTo(rows(source, table));
            assertThat(read.get(table.key()).foreignKeyConstraints()).hasSameSizeAs(table.foreignKeyConstraints());
        }
        Inspector inspector = target.inspect();
        assertThat(inspector.hasIndex("book", "book_title", null)).isTrue();
        assertThat(inspector.checkConstraints("book", null))
                .extracting(ReflectedCheck::name)
                .contains("dear");
        assertThat(inspector.foreignKeys("book", null))
                .extracting(ReflectedForeignKey::onDelete)
                .containsExactly("CASCADE");
        assertThat(inspector.uniqueConstraints("author", null)).hasSize(1);
        target.begin(connection -> assertThat(connection
                        .execute(insert(metadata.get("author")), Map.of("name", "Grace"))
                        .insertedPrimaryKey()
                        .values())
                .doesNotContainNull());
    }
}
