package io.jalchemy.engine;

import io.jalchemy.compiler.BindSlot;
import io.jalchemy.compiler.Dialect;
import io.jalchemy.compiler.InsertRows;
import io.jalchemy.compiler.SqlText;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The form of a multi-row INSERT that keeps its rows in order: they are selected from VALUES with a counter and sorted by it,
 * so that generated keys, and the rows that RETURNING gives, follow the order of the parameters. What a cell has besides
 * parameters, such as a function that makes the key, stands in the SELECT and is called in that order, too.
 */
final class SentinelInsert {
    private SentinelInsert() {}

    static String text(InsertRows form, int rows, Dialect dialect) {
        String head = form.head().forJdbc(dialect);
        String start = head.substring(0, head.length() - "VALUES ".length());
        List<String> names = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        for (SqlText cell : form.cells()) {
            cells.add(cell.forJdbc(dialect, slot -> {
                String name = "p" + names.size();
                names.add(name);
                return name + cast(slot, dialect);
            }));
        }
        List<String> marks = new ArrayList<>(Collections.nCopies(names.size() + 1, "?"));
        names.add("sen_counter");
        String row = "(" + String.join(", ", marks) + ")";
        return start + "SELECT " + String.join(", ", cells) + " FROM (VALUES "
                + String.join(", ", Collections.nCopies(rows, row)) + ") AS imp_sen(" + String.join(", ", names)
                + ") ORDER BY sen_counter" + form.tail().forJdbc(dialect);
    }

    private static String cast(BindSlot slot, Dialect dialect) {
        SqlType<?> type = slot.parameter().type();
        return type.family() == TypeFamily.NULL
                ? ""
                : "::" + dialect.typeCompiler().renderForCast(type);
    }
}
