package io.jalchemy.engine;

import io.jalchemy.compiler.InsertRows;
import io.jalchemy.compiler.SqlText;
import io.jalchemy.schema.Column;
import java.util.ArrayList;
import java.util.List;

/**
 * The form of a multi-row INSERT that keeps its rows in order: they are selected from VALUES with a counter and sorted by it,
 * so that generated keys, and the rows that RETURNING gives, follow the order of the parameters.
 */
final class SentinelInsert {
    private SentinelInsert() {}

    /** Whether every cell of a row is a plain parameter of a column, so that it can be passed through a subquery. */
    static boolean applies(InsertRows form) {
        SqlText row = form.row();
        if (row.slots().size() != form.columns().size() || row.slots().isEmpty()) {
            return false;
        }
        for (int i = 1; i < row.pieces().size() - 1; i++) {
            if (!row.pieces().get(i).equals(", ")) {
                return false;
            }
        }
        return row.pieces().getFirst().equals("(") && row.pieces().getLast().equals(")");
    }

    static String text(InsertRows form, int rows, StatementCache.Found found) {
        String head = form.head().forJdbc(found.statement().compiled().dialect());
        String start = head.substring(0, head.length() - "VALUES ".length());
        List<String> names = new ArrayList<>();
        List<String> casts = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        for (int i = 0; i < form.columns().size(); i++) {
            Column<?> column = form.columns().get(i);
            names.add("p" + i);
            String type = found.statement().compiled().dialect().typeCompiler().render(column.type());
            casts.add("p" + i + "::" + type);
            marks.add("?");
        }
        String row = "(" + String.join(", ", marks) + ", ?)";
        StringBuilder text = new StringBuilder(start)
                .append("SELECT ")
                .append(String.join(", ", casts))
                .append(" FROM (VALUES ");
        for (int i = 0; i < rows; i++) {
            text.append(i == 0 ? "" : ", ").append(row);
        }
        return text.append(") AS imp_sen(")
                .append(String.join(", ", names))
                .append(", sen_counter) ORDER BY sen_counter")
                .append(form.tail().forJdbc(found.statement().compiled().dialect()))
                .toString();
    }
}
