package io.jalchemy.engine;

import io.jalchemy.compiler.ExistenceProbe;
import io.jalchemy.compiler.ExistenceProbes;
import io.jalchemy.error.DatabaseException;
import io.jalchemy.row.Row;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a database whether something is there. */
final class Existence {
    private final Connection connection;
    private final ExistenceProbes probes;

    Existence(Connection connection) {
        this.connection = connection;
        this.probes = connection.engine().dialect(connection).existence();
    }

    boolean table(Name name, @Nullable String schema) {
        return any(probes.table(name.text(), actual(schema)));
    }

    boolean index(Name table, Name name, @Nullable String schema) {
        return any(probes.index(table.text(), name.text(), actual(schema)));
    }

    boolean sequence(Name name, @Nullable String schema) {
        return any(probes.sequence(name.text(), actual(schema)));
    }

    boolean type(String name, @Nullable String schema) {
        return any(probes.type(name, actual(schema)));
    }

    /** The schema that stands in place of the one in the statement; null for the default one. */
    private @Nullable String actual(@Nullable String schema) {
        Map<String, String> map = connection.options().schemaTranslate();
        if (map == null) {
            return schema;
        }
        String name = schema == null ? "" : schema;
        String found = map.getOrDefault(name, name);
        return found.isEmpty() ? null : found;
    }

    private boolean any(List<ExistenceProbe> questions) {
        for (ExistenceProbe question : questions) {
            if (isTrue(question)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTrue(ExistenceProbe question) {
        try (Result<Row> rows = question.parameters().isEmpty()
                ? connection.executeSql(question.sql())
                : connection.execute(Sql.text(question.sql()), question.parameters())) {
            return rows.returnsRows() && !rows.all().isEmpty();
        } catch (DatabaseException e) {
            if (e.getCause() instanceof SQLException cause
                    && question.absentCodes().contains(cause.getErrorCode())) {
                return false;
            }
            throw e;
        }
    }
}
