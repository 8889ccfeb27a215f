package io.jalchemy.dialect;

import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where a driver connects to.
 *
 * @param url beginning with {@code jdbc:}
 * @param properties for the driver, user and password among them
 */
public record JdbcTarget(String url, Map<String, String> properties) {
    /** Copies the properties. */
    public JdbcTarget {
        properties = Map.copyOf(properties);
    }

    /** The same with one more property, unless it has been given. */
    public JdbcTarget withDefault(String property, String value) {
        if (properties.containsKey(property) || url.contains(property + "=")) {
            return this;
        }
        return with(property, value);
    }

    /** The same with one more property, in place of the one given. */
    public JdbcTarget with(String property, String value) {
        Map<String, String> more = new TreeMap<>(properties);
        more.put(property, value);
        return new JdbcTarget(url, more);
    }

    /** The properties as the driver takes them. */
    public Properties toProperties() {
        Properties copy = new Properties();
        copy.putAll(properties);
        return copy;
    }

    /** The URL without what may be secret. */
    @Override
    public String toString() {
        return url.replaceAll("(?i)(password=)[^&;]*", "$1***").replaceAll("/[^/@?;]*@", "/***@");
    }
}
