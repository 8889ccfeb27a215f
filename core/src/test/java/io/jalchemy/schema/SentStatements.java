package io.jalchemy.schema;

import io.jalchemy.engine.Connection;
import io.jalchemy.engine.Engine;
import io.jalchemy.engine.EngineListener;
import io.jalchemy.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;

/** The statements that an engine sent, each on one line. */
public final class SentStatements implements EngineListener {
    private final List<String> sent = new ArrayList<>();

    /** An engine on the database that is heard by this. */
    public Engine engine(TestDatabase database) {
        return Engine.builder(database.urlWithLogin()).listener(this).build();
    }

    @Override
    public void beforeExecute(Connection connection, Sent statement) {
        sent.add(statement.sql().strip().replaceAll("\\s+", " "));
    }

    /** What was sent since the last call. */
    public List<String> take() {
        List<String> all = List.copyOf(sent);
        sent.clear();
        return all;
    }

    /** What was sent since the last call, without the questions whether something is there. */
    public List<String> changes() {
        return take().stream()
                .filter(sql -> sql.startsWith("CREATE")
                        || sql.startsWith("DROP")
                        || sql.startsWith("ALTER")
                        || sql.startsWith("COMMENT"))
                .toList();
    }
}
