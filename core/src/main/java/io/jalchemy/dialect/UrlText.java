package io.jalchemy.dialect;

import io.jalchemy.error.ArgumentException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The written form of a {@link DatabaseUrl}. */
final class UrlText {
    static final String HIDDEN = "***";

    private static final String FORM = "dialect+driver://user:password@host:port/database?key=value";
    private static final String UNRESERVED = "-._~";

    private static final Pattern URL = Pattern.compile("""
            (?<name>[\\w+]+)://
            (?:(?<user>[^:/]*)(?::(?<password>[^@]*))?@)?
            (?:\\[(?<ipv6>[^/?]+)\\]|(?<host>[^/:?]+))?
            (?::(?<port>[^/?]*))?
            (?:/(?<database>[^?]*))?
            (?:\\?(?<query>.*))?""", Pattern.COMMENTS);

    private UrlText() {}

    static DatabaseUrl.Parts parse(String text) {
        Matcher matcher = URL.matcher(text);
        if (!matcher.matches()) {
            throw new ArgumentException("This is no URL of a database. Expected " + FORM
                    + " (with %40 for @ in a password), or a URL that begins with jdbc:");
        }
        String ipv6 = matcher.group("ipv6");
        DatabaseUrl.Parts parts = new DatabaseUrl.Parts(matcher.group("name"))
                .user(decode(matcher.group("user"), false))
                .password(decode(matcher.group("password"), false))
                .host(ipv6 != null ? ipv6 : matcher.group("host"))
                .port(port(matcher.group("port")))
                .database(decode(matcher.group("database"), false));
        String query = matcher.group("query");
        if (query != null) {
            parts.queries(query(query));
        }
        return parts;
    }

    private static @Nullable Integer port(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new ArgumentException(
                    "The port of a database URL is a number, not \"%s\". Expected %s".formatted(text, FORM), e);
        }
    }

    static Map<String, List<String>> query(String text) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String key = decoded(pair.substring(0, equals), true);
                query.computeIfAbsent(key, k -> new ArrayList<>()).add(decoded(pair.substring(equals + 1), true));
            }
        }
        return query;
    }

    static String write(DatabaseUrl url, @Nullable String password) {
        StringBuilder text = new StringBuilder(url.driverName()).append("://");
        if (url.user() != null) {
            encode(url.user(), " +", false, text);
            if (password != null) {
                text.append(':');
                if (password.equals(HIDDEN)) {
                    text.append(password);
                } else {
                    encode(password, " +", false, text);
                }
            }
            text.append('@');
        }
        String host = url.host();
        if (host != null) {
            text.append(host.contains(":") ? "[" + host + "]" : host);
        }
        if (url.port() != null) {
            text.append(':').append(url.port());
        }
        if (url.database() != null) {
            encode(url.database(), " +/", false, text.append('/'));
        }
        char separator = '?';
        for (var entry : new TreeMap<>(url.query()).entrySet()) {
            for (String value : entry.getValue()) {
                encode(entry.getKey(), "", true, text.append(separator));
                encode(value, "", true, text.append('='));
                separator = '&';
            }
        }
        return text.toString();
    }

    private static void encode(String plain, String alsoSafe, boolean plusForBlank, StringBuilder out) {
        for (byte octet : plain.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean safe = c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            if (safe || alsoSafe.indexOf(c) >= 0) {
                out.append(c);
            } else if (c == ' ' && plusForBlank) {
                out.append('+');
            } else {
                out.append('%').append("%02X".formatted((int) c));
            }
        }
    }

    private static @Nullable String decode(@Nullable String text, boolean plusIsBlank) {
        return text == null ? null : decoded(text, plusIsBlank);
    }

    /** A percent sign that no two hexadecimal digits follow stands for itself. */
    private static String decoded(String text, boolean plusIsBlank) {
        if (text.indexOf('%') < 0 && text.indexOf('+') < 0) {
            return text;
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream(text.length());
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(raw[i + 2], 16) : -1;
            if (low >= 0) {
                octets.write(high * 16 + low);
                i += 2;
            } else {
                octets.write(plusIsBlank && raw[i] == '+' ? ' ' : raw[i]);
            }
        }
        return octets.toString(StandardCharsets.UTF_8);
    }
}
