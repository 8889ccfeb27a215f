package io.jalchemy.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * SQLite files, each alone in a temporary folder. Files rather than shared memory: the latter locks by table and fails
 * where a file would wait.
 */
record SqliteHost() implements Host {

    @Override
    public DatabaseKind kind() {
        return DatabaseKind.SQLITE;
    }

    @Override
    public void probe() throws SQLException {
        Login.NONE.connect("jdbc:sqlite::memory:").close();
    }

    @Override
    public String remedy() {
        return "sqlite-jdbc brings it along, but its native library does not load here";
    }

    @Override
    public Schema create(String name) {
        try {
            return new SqliteSchema(Files.createTempDirectory(name).resolve(name + ".db"));
        } catch (IOException e) {
            throw new UncheckedIOException("No temporary folder for a SQLite database", e);
        }
    }

    private record SqliteSchema(Path file) implements Schema {

        @Override
        public String url() {
            // Nobody needs a test's rows after a power cut: commits do not wait for the disk.
            return "jdbc:sqlite:" + file + "?synchronous=OFF";
        }

        @Override
        public Login login() {
            return Login.NONE;
        }

        @Override
        public void clean() throws SQLException {
            try (Connection connection = Login.NONE.connect(url());
                    Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA busy_timeout = 10000");
                statement.execute("PRAGMA foreign_keys = OFF");
                for (String kind : List.of("view", "table")) {
                    for (String name : names(statement, kind)) {
                        statement.execute("DROP " + kind + " \"" + name.replace("\"", "\"\"") + "\"");
                    }
                }
            }
        }

        private static List<String> names(Statement statement, String kind) throws SQLException {
            List<String> names = new ArrayList<>();
            try (ResultSet row = statement.executeQuery("SELECT name FROM sqlite_master WHERE type = '" + kind
                    + "' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")) {
                while (row.next()) {
                    names.add(row.getString(1));
                }
            }
            return names;
        }

        /** SQLite has no list of connections, but each holds the file open: Linux shows that. Elsewhere none is found. */
        @Override
        public List<String> openConnections() {
            Path descriptors = Path.of("/proc/self/fd");
            if (!Files.isDirectory(descriptors)) {
                return List.of();
            }
            try (Stream<Path> all = Files.list(descriptors)) {
                return all.filter(this::leadsToFile)
                        .map(descriptor -> "file descriptor " + descriptor.getFileName() + " of " + file)
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot list the open files of this process", e);
            }
        }

        private boolean leadsToFile(Path descriptor) {
            try {
                return Files.readSymbolicLink(descriptor).equals(file);
            } catch (IOException closedMeanwhile) {
                return false;
            }
        }

        @Override
        public void drop() {
            try (Stream<Path> files = Files.list(file.getParent())) {
                for (Path each : files.toList()) {
                    Files.delete(each);
                }
                Files.delete(file.getParent());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot remove the SQLite database " + file, e);
            }
        }
    }
}
