package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.string;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jalchemy.Texts;
import io.jalchemy.error.NoSuchModuleException;
import io.jalchemy.schema.CreateIndex;
import io.jalchemy.schema.CreateTable;
import io.jalchemy.schema.Index;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.SchemaStatement;
import io.jalchemy.schema.Table;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MockEngineTest {
    private static MetaData schema() {
        MetaData metadata = new MetaData();
        // the order of their declaration is not that of their creation
        metadata.table(
                "pet",
                column("id", integer()).primaryKey(),
                column("owner_id", integer()).references("owner.id"),
                column("name", string(20)).index());
        metadata.table("owner", column("id", integer()).primaryKey());
        return metadata;
    }

    @Tag("core-K11")
    @ParameterizedTest(name = "{0}")
    @MethodSource
    void statementsAreHandedOverInOrder(String url, List<String> sql) {
        List<SchemaStatement> statements = new ArrayList<>();
        MockEngine script = MockEngine.create(url, statements::add);
        schema().createAll(script);
        assertThat(statements)
                .hasExactlyElementsOfTypes(CreateTable.class, CreateTable.class, CreateIndex.class)
                .extracting(statement -> Texts.flat(script.text(statement)))
                .isEqualTo(sql);
    }

    static Stream<Arguments> statementsAreHandedOverInOrder() {
        return Stream.of(
                arguments(
                        "sqlite://",
                        List.of(
                                "CREATE TABLE owner ( id INTEGER NOT NULL, PRIMARY KEY (id) )",
                                "CREATE TABLE pet ( id INTEGER NOT NULL, owner_id INTEGER, name VARCHAR(20), PRIMARY KEY (id), FOREIGN KEY(owner_id) REFERENCES owner (id) )",
                                "CREATE INDEX ix_pet_name ON pet (name)")),
                arguments(
                        "postgresql://nobody:secret@nowhere/db",
                        List.of(
                                "CREATE TABLE owner ( id SERIAL NOT NULL, PRIMARY KEY (id) )",
                                "CREATE TABLE pet ( id SERIAL NOT NULL, owner_id INTEGER, name VARCHAR(20), PRIMARY KEY (id), FOREIGN KEY(owner_id) REFERENCES owner (id) )",
                                "CREATE INDEX ix_pet_name ON pet (name)")),
                arguments(
                        "mssql://",
                        List.of(
                                "CREATE TABLE owner ( id INTEGER NOT NULL IDENTITY, PRIMARY KEY (id) )",
                                "CREATE TABLE pet ( id INTEGER NOT NULL IDENTITY, owner_id INTEGER NULL, name VARCHAR(20) NULL, PRIMARY KEY (id), FOREIGN KEY(owner_id) REFERENCES owner (id) )",
                                "CREATE INDEX ix_pet_name ON pet (name)")));
    }

    @Tag("core-K11")
    @Test
    void droppingPartsAndSingleStatementsAreHandedOverToo() {
        List<String> sql = new ArrayList<>();
        MockEngine script = MockEngine.create("mysql://", statement -> sql.add(Texts.flat(statement.toString())));
        MetaData metadata = schema();
        metadata.dropAll(script);
        Table pet = metadata.get("pet");
        Index index = pet.indexes().iterator().next();
        index.create(script);
        metadata.createAll(script.only(statement -> statement instanceof CreateIndex));
        assertThat(sql).containsExactly("DROP TABLE pet", "DROP TABLE owner", "CREATE INDEX ix_pet_name ON pet (name)");
    }

    @Tag("core-K11")
    @Test
    void unknownDialectIsRefused() {
        assertThatThrownBy(() -> MockEngine.create("foo://", statement -> {}))
                .isInstanceOf(NoSuchModuleException.class)
                .hasMessageContaining("\"foo\"");
    }

    /** What runs without a driver on the class path. */
    public static final class WithoutDrivers implements Callable<List<String>> {
        /** Made by name. */
        public WithoutDrivers() {}

        @Override
        public List<String> call() {
            List<String> sql = new ArrayList<>();
            for (String url : List.of("sqlite://", "postgresql://", "mariadb://", "oracle://")) {
                schema().createAll(MockEngine.create(url, statement -> sql.add(url)));
            }
            return sql;
        }
    }

    @Tag("core-K11")
    @Test
    void noDriverIsNeeded() throws Exception {
        URL[] path = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
                .filter(entry ->
                        !entry.matches(".*(sqlite-jdbc|postgresql|mariadb-java-client|ojdbc|mysql)-?[^/]*\\.jar"))
                .map(entry -> {
                    try {
                        return java.nio.file.Path.of(entry).toUri().toURL();
                    } catch (java.net.MalformedURLException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toArray(URL[]::new);
        try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> loader.loadClass("org.sqlite.JDBC")).isInstanceOf(ClassNotFoundException.class);
            Callable<?> outside = (Callable<?>) loader.loadClass(WithoutDrivers.class.getName())
                    .getConstructor()
                    .newInstance();
            assertThat((List<?>) outside.call()).hasSize(12);
        }
    }
}
