package io.jalchemy.dialect;

import io.jalchemy.error.ArgumentException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and who asks: {@code dialect+driver://user:password@host:port/database?key=value}. Immutable; its
 * parts are plain text, only the written form is escaped. {@link #toString()} hides the password.
 */
public final class DatabaseUrl {
    private final String driverName;
    private final @Nullable String user;
    private final @Nullable String password;
    private final @Nullable String host;
    private final @Nullable Integer port;
    private final @Nullable String database;
    private final Map<String, List<String>> query;

    private DatabaseUrl(Parts parts) {
        this.driverName = parts.driverName;
        this.user = parts.user;
        this.password = parts.password;
        this.host = parts.host;
        this.port = parts.port;
        this.database = parts.database;
        Map<String, List<String>> copy = new LinkedHashMap<>();
        parts.query.forEach((key, values) -> copy.put(key, List.copyOf(values)));
        this.query = Collections.unmodifiableMap(copy);
    }

    /**
     * Reads a URL.
     *
     * @throws ArgumentException if it has not the form; the text is not repeated, it may hold a password
     */
    public static DatabaseUrl parse(String text) {
        return new DatabaseUrl(UrlText.parse(text));
    }

    /** A URL of parts that are not escaped: {@code DatabaseUrl.of("postgresql", url -> url.host("db").database("a?b"))}. */
    public static DatabaseUrl of(String driverName, Consumer<Parts> parts) {
        Parts made = new Parts(driverName);
        parts.accept(made);
        return new DatabaseUrl(made);
    }

    /** The same URL with some parts changed. */
    public DatabaseUrl with(Consumer<Parts> change) {
        Parts parts = new Parts(driverName);
        parts.user = user;
        parts.password = password;
        parts.host = host;
        parts.port = port;
        parts.database = database;
        parts.query.putAll(query);
        change.accept(parts);
        return new DatabaseUrl(parts);
    }

    /** The same URL with these query keys set, in place of the values that they have. */
    public DatabaseUrl updateQuery(Map<String, String> more) {
        return with(parts -> more.forEach((key, value) -> parts.query.put(key, List.of(value))));
    }

    /** The same URL with the keys of a query such as {@code a=1&b=2&b=3} set, in place of the values that they have. */
    public DatabaseUrl updateQuery(String more) {
        return with(parts -> parts.query.putAll(UrlText.query(more)));
    }

    /** The same URL without these query keys. */
    public DatabaseUrl withoutQuery(Collection<String> keys) {
        return with(parts -> parts.query.keySet().removeAll(keys));
    }

    /** What stands before {@code ://}. */
    public String driverName() {
        return driverName;
    }

    /** The part of {@link #driverName()} before the plus sign. */
    public String dialectName() {
        int plus = driverName.indexOf('+');
        return plus < 0 ? driverName : driverName.substring(0, plus);
    }

    /** The part of {@link #driverName()} behind the plus sign, or null. */
    public @Nullable String driver() {
        int plus = driverName.indexOf('+');
        return plus < 0 ? null : driverName.substring(plus + 1);
    }

    /** The user, or null. */
    public @Nullable String user() {
        return user;
    }

    /** The password, or null. */
    public @Nullable String password() {
        return password;
    }

    /** The host without brackets, or null. */
    public @Nullable String host() {
        return host;
    }

    /** The port, or null. */
    public @Nullable Integer port() {
        return port;
    }

    /** The database: a name, or a path where it is a file; null without. */
    public @Nullable String database() {
        return database;
    }

    /** The query: for each key its values in order, at least one. */
    public Map<String, List<String>> query() {
        return query;
    }

    /** The first value of a query key, or null. */
    public @Nullable String query(String key) {
        List<String> values = query.get(key);
        return values == null ? null : values.getFirst();
    }

    /** The URL with its password, escaped so that {@link #parse} gives an equal one. */
    public String withPasswordShown() {
        return UrlText.write(this, password);
    }

    @Override
    public String toString() {
        return UrlText.write(this, password == null ? null : UrlText.HIDDEN);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DatabaseUrl url
                && driverName.equals(url.driverName)
                && Objects.equals(user, url.user)
                && Objects.equals(password, url.password)
                && Objects.equals(host, url.host)
                && Objects.equals(port, url.port)
                && Objects.equals(database, url.database)
                && query.equals(url.query);
    }

    @Override
    public int hashCode() {
        return Objects.hash(driverName, user, host, port, database, query);
    }

    /** The parts of a URL while it is made; not escaped. */
    public static final class Parts {
        private final String driverName;
        private @Nullable String user;
        private @Nullable String password;
        private @Nullable String host;
        private @Nullable Integer port;
        private @Nullable String database;
        private final Map<String, List<String>> query = new TreeMap<>();

        Parts(String driverName) {
            this.driverName = driverName;
        }

        /** Sets the user; null for none. */
        public Parts user(@Nullable String value) {
            user = value;
            return this;
        }

        /** Sets the password; null for none. */
        public Parts password(@Nullable String value) {
            password = value;
            return this;
        }

        /** Sets the host; null for none. */
        public Parts host(@Nullable String value) {
            host = value;
            return this;
        }

        /** Sets the port; null for none. */
        public Parts port(@Nullable Integer value) {
            port = value;
            return this;
        }

        /** Sets the database; null for none. */
        public Parts database(@Nullable String value) {
            database = value;
            return this;
        }

        /** Sets the values of a query key. */
        public Parts query(String key, String... values) {
            if (values.length == 0) {
                throw new ArgumentException("The query key \"%s\" needs at least one value.".formatted(key));
            }
            query.put(key, new ArrayList<>(List.of(values)));
            return this;
        }

        void queries(Map<String, List<String>> more) {
            query.putAll(more);
        }
    }
}
