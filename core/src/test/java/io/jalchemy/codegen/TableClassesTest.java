package io.jalchemy.codegen;

import static io.jalchemy.schema.Schema.check;
import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.schema.Schema.index;
import static io.jalchemy.sql.Sql.literalColumn;
import static io.jalchemy.types.Types.bool;
import static io.jalchemy.types.Types.date;
import static io.jalchemy.types.Types.dateTime;
import static io.jalchemy.types.Types.doublePrecision;
import static io.jalchemy.types.Types.integer;
import static io.jalchemy.types.Types.largeBinary;
import static io.jalchemy.types.Types.numeric;
import static io.jalchemy.types.Types.string;
import static io.jalchemy.types.Types.text;
import static io.jalchemy.types.Types.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.dialect.mysql.MySqlTypes;
import io.jalchemy.dialect.postgresql.DomainType;
import io.jalchemy.dialect.postgresql.PostgresTypes;
import io.jalchemy.engine.Engine;
import io.jalchemy.error.UnsupportedCompilationException;
import io.jalchemy.reflection.Inspector;
import io.jalchemy.reflection.TableSelection;
import io.jalchemy.schema.ForeignKey;
import io.jalchemy.schema.Identity;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.schema.UniqueConstraint;
import io.jalchemy.testing.Feature;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.Types;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas written as classes, which are compiled and used. */
@OnDatabases
class TableClassesTest {
    /** A program over the written classes: their fields have the types of the columns. */
    private static final String PROGRAM = """
            package com.acme.db;

            import io.jalchemy.engine.Engine;
            import io.jalchemy.sql.Sql;
            import java.math.BigDecimal;
            import java.util.ArrayList;
            import java.util.List;
            import java.util.function.Function;

            public final class Program implements Function<Engine, List<String>> {
                @Override
                public List<String> apply(Engine engine) {
                    Tables tables = new Tables();
                    BookAuthor author = tables.bookAuthor;
                    Book book = tables.book;
                    List<String> names = new ArrayList<>();
                    engine.begin(connection -> {
                        Integer id = connection.execute(Sql.insert(author).set(author.firstName, "Ada").returning(author.id)).one();
                        connection.execute(Sql.insert(book)
                                .set(book.authorId, id)
                                .set(book.price, new BigDecimal("2.50"))
                                .set(book.classColumn, "x"));
                        names.addAll(connection.execute(Sql.select(author.firstName).joinFrom(author, book)).all());
                    });
                    return names;
                }
            }
            """;

    private final TestDatabase database;
    private final Engine engine;

    @TempDir
    Path folder;

    TableClassesTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void clean() throws SQLException {
        database.clean();
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void makeTables() {
        MetaData there = new MetaData();
        there.table(
                "book_author",
                column("id", integer()).primaryKey(),
                column("first_name", string(30)).notNull().serverDefault("it's \"x\""),
                column("born", date()),
                column("wakes", time()),
                column("told", text()),
                column("alive", bool()),
                column("portrait", largeBinary()),
                new UniqueConstraint(List.of("first_name", "born")).named("uq_author"),
                index("ix_born", "born"));
        Table book = there.table(
                "book",
                column("id", integer()).primaryKey(),
                column("author_id", integer())
                        .notNull()
                        .references(new ForeignKey("book_author.id")
                                .named("fk_author")
                                .onDelete("CASCADE")),
                column("class", string(10)).notNull(),
                column("price", numeric(8, 2)).serverDefault(literalColumn("1.5")),
                column("weight", doublePrecision()),
                column("entered", dateTime()),
                check("price > 0").named("ck_price"));
        if (database.has(Feature.COMMENTS)) {
            book.comment("What \"is\" read").columnList().getFirst().comment("50% of \\ all");
        }
        Table odd = there.table(
                "Odd Name",
                column("a b", integer()),
                column("a-b", integer()),
                column("1st", integer()),
                column("metadata", integer()));
        odd.add(index("ix_odd", odd.c("metadata").desc()));
        dialectTables(there);
        there.createAll(engine);
    }

    private void dialectTables(MetaData there) {
        switch (database.kind()) {
            case POSTGRESQL -> {
                Table special = there.table(
                        "special",
                        column("id", integer())
                                .primaryKey()
                                .identity(Identity.generatedAlways().counting(5, 2)),
                        column("address", PostgresTypes.inet()),
                        column("tags", Types.array(string(5))),
                        column("span", PostgresTypes.tsrange()),
                        column("spans", PostgresTypes.int4range().multirange()),
                        column("bits", PostgresTypes.bit(4)),
                        column("doc", PostgresTypes.jsonb()),
                        column("moment", PostgresTypes.timestampWithZone(3)),
                        column("lasts", PostgresTypes.interval(3, "DAY TO SECOND")),
                        column("mood", EnumType.ofValues(List.of("a", "b"), EnumType.Options.named("mood"))),
                        column("pos", DomainType.of("pos", integer(), literalColumn("VALUE > 0"))),
                        column("key", Types.uuid()));
                special.add(index("ix_special", special.c("moment").desc().nullsLast())
                        .dialectOption("postgresql_where", "bits IS NOT NULL")
                        .dialectOption("postgresql_include", List.of("bits")));
            }
            case MARIADB ->
                there.table(
                        "special",
                        column("id", MySqlTypes.unsignedInteger()).primaryKey(),
                        column("tiny", MySqlTypes.tinyInt()),
                        column("kinds", MySqlTypes.set("a", "b")),
                        column("long_text", MySqlTypes.longText()),
                        column("moment", MySqlTypes.dateTime(3)),
                        column("year", MySqlTypes.year()),
                        column("mood", EnumType.ofValues(List.of("a", "b"), EnumType.Options.named("mood"))));
            case SQLITE -> there.table("special", column("x", string(5)).primaryKey());
        }
    }

    private List<Object> everything() {
        Inspector inspector = engine.inspect();
        TableSelection all = TableSelection.ofSchema(null);
        return List.of(
                inspector.columns(all),
                inspector.primaryKeys(all),
                inspector.foreignKeys(all),
                inspector.indexes(all),
                inspector.uniqueConstraints(all),
                inspector.checkConstraints(all));
    }

    @Test
    @Tag("core-R22")
    @SuppressWarnings("unchecked") // the program is of that type
    void aWholeSchemaBecomesClassesThatMakeItAgainAndRun() throws Exception {
        makeTables();
        List<Object> before = everything();
        TableClasses written = TableClasses.of(new MetaData().reflect(engine), "com.acme.db");
        assertThat(written.sources()).containsOnlyKeys("BookAuthor", "Book", "OddName", "Special", "Tables");
        written.write(folder.resolve("src"));
        Files.writeString(folder.resolve("src/com/acme/db/Program.java"), PROGRAM);
        Path classes = Files.createDirectory(folder.resolve("classes"));
        try (CompiledTables compiled = CompiledTables.in(folder.resolve("src"), classes)) {
            Function<Engine, List<String>> program =
                    (Function<Engine, List<String>>) compiled.make("com.acme.db.Program");
            assertThat(program.apply(engine)).containsExactly("Ada");

            Object tables = compiled.make("com.acme.db.Tables");
            MetaData metadata =
                    (MetaData) tables.getClass().getField("metadata").get(tables);
            database.clean();
            metadata.createAll(engine);
            assertThat(everything()).isEqualTo(before);
            assertThat(program.apply(engine)).containsExactly("Ada");
        }
    }

    @Test
    void sourcesReadAsIfWritten() throws IOException {
        MetaData metadata = new MetaData();
        Table author = metadata.table(
                "author",
                column("id", integer()).primaryKey(),
                column("name", string(30)).notNull());
        metadata.table(
                        "book",
                        column("id", integer()).primaryKey(),
                        column("author_id", integer()).references("author.id").comment("who wrote it"),
                        column("price", numeric(8, 2)).notNull().serverDefault(literalColumn("1.5")))
                .comment("What is read.");
        author.add(index("ix_author_name", author.c("name").desc()).unique());
        assertThat(TableClasses.of(metadata, "com.acme").sources())
                .containsEntry("Author", """
                package com.acme;

                import io.jalchemy.schema.Column;
                import io.jalchemy.schema.Index;
                import io.jalchemy.schema.MetaData;
                import io.jalchemy.schema.Table;
                import io.jalchemy.sql.Name;
                import io.jalchemy.types.Types;
                import java.util.List;

                /** Table {@code author}. */
                public final class Author extends Table {
                    public final Column<Integer> id = column("id", Types.integer()).primaryKey();
                    public final Column<String> name = column("name", Types.string(30)).notNull();

                    public Author(MetaData metadata) {
                        super("author", metadata);
                        add(new Index(Name.of("ix_author_name"), List.of(name.desc())).unique());
                    }
                }
                """)
                .containsEntry("Book", """
                package com.acme;

                import io.jalchemy.schema.Column;
                import io.jalchemy.schema.ForeignKeyConstraint;
                import io.jalchemy.schema.MetaData;
                import io.jalchemy.schema.Table;
                import io.jalchemy.sql.Sql;
                import io.jalchemy.types.Types;
                import java.math.BigDecimal;
                import java.util.List;

                /** What is read. */
                public final class Book extends Table {
                    public final Column<Integer> id = column("id", Types.integer()).primaryKey();
                    public final Column<Integer> authorId = column("author_id", Types.integer()).comment("who wrote it");
                    public final Column<BigDecimal> price = column("price", Types.numeric(8, 2))
                            .notNull()
                            .serverDefault(Sql.literalColumn("1.5"));

                    public Book(MetaData metadata) {
                        super("book", metadata);
                        comment("What is read.");
                        add(new ForeignKeyConstraint(List.of("author_id"), List.of("author.id")));
                    }
                }
                """)
                .containsEntry("Tables", """
                package com.acme;

                import io.jalchemy.schema.MetaData;

                /** The tables of a schema, all in one metadata. */
                public final class Tables {
                    public final MetaData metadata = new MetaData();

                    public final Author author = new Author(metadata);
                    public final Book book = new Book(metadata);
                }
                """);
    }

    @Test
    void aTypeThatOnlyTheProgramCanMakeIsRefused() {
        MetaData metadata = new MetaData();
        metadata.table("t", column("x", string(5).withVariant(text(), "sqlite")));
        assertThatThrownBy(() -> TableClasses.of(metadata, "com.acme"))
                .isInstanceOf(UnsupportedCompilationException.class)
                .hasMessageContaining("cannot be written as Java source");
    }
}
