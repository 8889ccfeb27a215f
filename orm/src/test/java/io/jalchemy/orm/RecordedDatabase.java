package io.jalchemy.orm;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineListener;
import io.jalchemy.orm.session.SessionFactory;
import io.jalchemy.schema.CheckFirst;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An engine on a test database that writes down what it sends, parameters behind the text. */
public final class RecordedDatabase implements EngineListener, AutoCloseable {
    private final TestDatabase database;
    private final Engine engine;
    private final List<String> sent = new ArrayList<>();

    public RecordedDatabase(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
        engine.addListener(this);
    }

    public Engine engine() {
        return engine;
    }

    public SessionFactory sessions() {
        return SessionFactory.create(engine);
    }

    /** Empties the database and makes the tables anew. */
    public void create(MetaData metadata) throws SQLException {
        database.clean();
        metadata.createAll(engine);
        sent.clear();
    }

    /** Empties the database and makes these tables of one schema anew. */
    public void create(Table first, Table... more) throws SQLException {
        List<Table> tables = new ArrayList<>(List.of(more));
        tables.addFirst(first);
        database.clean();
        first.metadata().createAll(engine, tables, CheckFirst.ALL);
        sent.clear();
    }

    /** What was sent since the last call, without transaction marks; white space as in a book. */
    public List<String> statements() {
        List<String> all = taken();
        all.removeIf(text -> text.equals("BEGIN") || text.equals("COMMIT") || text.equals("ROLLBACK"));
        return all;
    }

    /** What was sent since the last call, with transaction marks. */
    public List<String> taken() {
        List<String> all = new ArrayList<>(sent);
        sent.clear();
        return all;
    }

    /** The rows of a query, read past the engine. */
    public List<List<@Nullable Object>> rows(String query) throws SQLException {
        return database.rows(query);
    }

    @Override
    public void begin(Connection connection) {
        sent.add("BEGIN");
    }

    @Override
    public void commit(Connection connection) {
        sent.add("COMMIT");
    }

    @Override
    public void rollback(Connection connection) {
        sent.add("ROLLBACK");
    }

    @Override
    public void beforeExecute(Connection connection, Sent statement) {
        String text = statement.sql().replaceAll("\\s+", " ").trim();
        List<List<@Nullable Object>> parameters = statement.parameters();
        boolean none = parameters.size() == 1 && parameters.getFirst().isEmpty();
        sent.add(none ? text : text + " " + (statement.many() ? parameters : parameters.getFirst()));
    }

    @Override
    public void close() {
        engine.close();
    }
}
