package io.jalchemy.dialect.mssql;

import io.jalchemy.sql.Name;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schema as it is given for SQL Server: {@code owner}, {@code database.owner} or more. Dots within brackets belong to a
 * name; everything before the last dot outside of brackets is the database.
 *
 * @param database with server, if any; null without
 * @param owner the schema proper
 */
record MsSqlSchemaName(@Nullable Name database, Name owner) {
    private static final String TRANSLATED = "__[SCHEMA_";

    static MsSqlSchemaName of(String schema) {
        if (schema.startsWith(TRANSLATED)) {
            return new MsSqlSchemaName(null, Name.unquoted(schema));
        }
        List<String> parts = parts(schema);
        if (parts.size() < 2) {
            return new MsSqlSchemaName(null, Name.of(parts.isEmpty() ? "" : parts.getFirst()));
        }
        String database = String.join(".", parts.subList(0, parts.size() - 1));
        return new MsSqlSchemaName(databaseName(database), Name.of(parts.getLast()));
    }

    /** Several bracketed names are kept as they are; a single one loses its brackets and is quoted as needed. */
    private static Name databaseName(String database) {
        String inner = database.length() < 2 ? "" : database.substring(1, database.length() - 1);
        int closing = inner.indexOf(']');
        if (closing >= 0 && inner.indexOf('[', closing) > 0) {
            return Name.unquoted(database);
        }
        return Name.of(database.replaceFirst("^\\[+", "").replaceFirst("\\]+$", ""));
    }

    private static List<String> parts(String schema) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean inBrackets = false;
        boolean hasBrackets = false;
        for (int i = 0; i < schema.length(); i++) {
            char c = schema.charAt(i);
            if (c == '[') {
                inBrackets = true;
                hasBrackets = true;
            } else if (c == ']') {
                inBrackets = false;
            } else if (c == '.' && !inBrackets) {
                parts.add(hasBrackets ? "[" + part + "]" : part.toString());
                part.setLength(0);
                hasBrackets = false;
            } else {
                part.append(c);
            }
        }
        if (!part.isEmpty()) {
            parts.add(part.toString());
        }
        return parts;
    }

    String quoted(MsSqlIdentifiers identifiers) {
        if (database != null) {
            return identifiers.quote(database) + "." + identifiers.quote(owner);
        }
        return owner.text().isEmpty() ? "" : identifiers.quote(owner);
    }
}
