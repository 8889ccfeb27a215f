package io.jalchemy.engine;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.dialect.DatabaseUrl;
import io.jalchemy.schema.CheckFirst;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.SchemaStatement;
import io.jalchemy.schema.SchemaTarget;
import io.jalchemy.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Takes the place of an engine where a schema is to be written down and not created: hands each statement to the program, in
 * order. It needs neither a database nor its driver, and looks for nothing before.
 *
 * {@snippet :
 * List<SchemaStatement> statements = new ArrayList<>();
 * MockEngine script = MockEngine.create("postgresql://", statements::add);
 * metadata.createAll(script);
 * statements.forEach(statement -> System.out.println(script.text(statement) + ";"));
 * }
 */
public final class MockEngine implements SchemaTarget {
    private final Dialect dialect;
    private final Consumer<? super SchemaStatement> executor;
    private final EngineLog log = new EngineLog(null, false);

    private MockEngine(Dialect dialect, Consumer<? super SchemaStatement> executor) {
        this.dialect = dialect;
        this.executor = executor;
    }

    /**
     * For statements in a certain dialect.
     *
     * @param executor gets each statement
     */
    public static MockEngine of(Dialect dialect, Consumer<? super SchemaStatement> executor) {
        return new MockEngine(dialect, executor);
    }

    /**
     * For statements in the dialect that a URL names, such as {@code postgresql://}.
     *
     * @param executor gets each statement
     * @throws io.jalchemy.error.NoSuchModuleException if no dialect has that name
     */
    public static MockEngine create(String url, Consumer<? super SchemaStatement> executor) {
        String name = DatabaseUrl.parse(url).dialectName();
        return of(Providers.named(name, List.of()).dialect(), executor);
    }

    /** The dialect that statements are meant for. */
    public Dialect dialect() {
        return dialect;
    }

    /** A statement as SQL of the dialect. */
    public String text(SchemaStatement statement) {
        return dialect.ddlCompiler().write(statement);
    }

    private SchemaTarget all() {
        return only(SchemaRunner.ALL);
    }

    @Override
    public void createAll(MetaData metadata, Collection<Table> tables, Set<CheckFirst> check) {
        all().createAll(metadata, tables, check);
    }

    @Override
    public void dropAll(MetaData metadata, Collection<Table> tables, Set<CheckFirst> check) {
        all().dropAll(metadata, tables, check);
    }

    @Override
    public void apply(SchemaStatement statement, Set<CheckFirst> check) {
        all().apply(statement, check);
    }

    @Override
    public SchemaTarget only(Predicate<SchemaStatement> kept) {
        return new FilteredTarget(work -> work.accept(new Outlet()), kept);
    }

    private final class Outlet implements SchemaOutlet {
        @Override
        public Dialect dialect() {
            return dialect;
        }

        @Override
        public Set<CheckFirst> checks(Set<CheckFirst> asked) {
            return Set.of();
        }

        @Override
        public Existence existence() {
            throw new IllegalStateException("Nothing is looked for without a database.");
        }

        @Override
        public void execute(SchemaStatement statement) {
            executor.accept(statement);
        }

        @Override
        public SchemaTarget target() {
            return MockEngine.this;
        }

        @Override
        public void warn(String finding) {
            log.warn(finding);
        }
    }
}
