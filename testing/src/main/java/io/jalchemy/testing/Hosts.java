package io.jalchemy.testing;

import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The hosts of this machine, each asked once per test run whether it is there. */
final class Hosts {

    private static final Hosts HERE = new Hosts();

    private final Map<DatabaseKind, Answer> answers = new EnumMap<>(DatabaseKind.class);

    /** A host, and why it cannot be used; null where it can. */
    record Answer(Host host, @Nullable String problem) {}

    static Answer of(DatabaseKind kind) {
        return HERE.ask(kind);
    }

    private synchronized Answer ask(DatabaseKind kind) {
        return answers.computeIfAbsent(kind, k -> probe(host(k)));
    }

    private static Host host(DatabaseKind kind) {
        return switch (kind) {
            case SQLITE -> new SqliteHost();
            case POSTGRESQL -> new PostgresqlHost();
            case MARIADB -> new MariadbHost();
        };
    }

    /** Says so once, on the console, where a database is missing. */
    static Answer probe(Host host) {
        try {
            host.probe();
            return new Answer(host, null);
        } catch (SQLException e) {
            String problem = "%s is not there: %s.".formatted(host.kind(), host.remedy());
            System.err.println(
                    (Absence.isError() ? "Tests fail, " : "Tests skipped, ") + problem + " [" + firstLine(e) + "]");
            return new Answer(host, problem);
        }
    }

    private static String firstLine(SQLException e) {
        String message = e.getMessage();
        return message == null ? e.toString() : message.lines().findFirst().orElse("");
    }
}
