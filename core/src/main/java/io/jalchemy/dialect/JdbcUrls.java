package io.jalchemy.dialect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The forms that JDBC URLs of several databases share. For dialect providers. */
public final class JdbcUrls {
    private JdbcUrls() {}

    /** {@code jdbc:name://host:port/database}; the query goes into the properties, with user and password. */
    public static JdbcTarget hostPortDatabase(String name, DatabaseUrl url) {
        StringBuilder text = new StringBuilder("jdbc:").append(name).append("://");
        text.append(authority(url, "localhost")).append('/');
        String database = url.database();
        if (database != null) {
            text.append(URLEncoder.encode(database, StandardCharsets.UTF_8).replace("+", "%20"));
        }
        return new JdbcTarget(text.toString(), properties(url));
    }

    /** {@code host:port}, IPv6 in brackets, without the port if there is none. */
    public static String authority(DatabaseUrl url, String otherwise) {
        String host = url.host() == null || url.host().isEmpty() ? otherwise : url.host();
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return url.port() == null ? shown : shown + ":" + url.port();
    }

    /** User, password and query, a key with several values as one text with commas. */
    public static Map<String, String> properties(DatabaseUrl url) {
        Map<String, String> properties = new TreeMap<>();
        url.query().forEach((key, values) -> {
            StringJoiner joined = new StringJoiner(",");
            values.forEach(joined::add);
            properties.put(key, joined.toString());
        });
        put(properties, "user", url.user());
        put(properties, "password", url.password());
        return properties;
    }

    private static void put(Map<String, String> properties, String key, @Nullable String value) {
        if (value != null) {
            properties.put(key, value);
        }
    }
}
