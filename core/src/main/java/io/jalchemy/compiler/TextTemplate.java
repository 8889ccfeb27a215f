package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.schema.Table;
import io.jalchemy.schema.TextDdl;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values in place of the placeholders of a schema statement that is text. */
final class TextTemplate {
    private static final Pattern PLACEHOLDER = Pattern.compile("%(?:%|\\((\\w+)\\)s)");

    private TextTemplate() {}

    static String fill(TextDdl ddl, DdlNames names, Dialect dialect) {
        Map<String, Object> values = new HashMap<>();
        Table table = ddl.target();
        if (table != null) {
            String schema = names.schema(table);
            values.put("table", names.bareTable(table));
            values.put("schema", schema == null ? "" : schema);
            values.put("fullname", names.table(table));
        }
        values.putAll(ddl.context());
        String text = PLACEHOLDER
                .matcher(ddl.text())
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) == null ? "%" : value(found.group(1), values, ddl)));
        return dialect.traits().paramStyle().doublesPercents() ? text.replace("%", "%%") : text;
    }

    private static String value(String name, Map<String, Object> values, TextDdl ddl) {
        Object value = values.get(name);
        if (value == null) {
            throw new CompileException(
                    "Nothing stands for %%(%s)s in \"%s\". Give it a value: new TextDdl(text, Map.of(\"%s\", …)); a percent sign is written twice."
                            .formatted(name, ddl.text(), name));
        }
        return value.toString();
    }
}
