package io.jalchemy.dialect;

import io.jalchemy.error.JalchemyException;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StatementPrinter;

/** Shows nodes in the words of the lenient generic dialect; what even that cannot write is shown by its kind. */
public final class DisplayPrinter implements StatementPrinter {
    /** For the service loader. */
    public DisplayPrinter() {}

    @Override
    public String toText(SqlNode node) {
        try {
            return DefaultDialect.LENIENT.compile(node).sql();
        } catch (JalchemyException e) {
            return "<" + node.getClass().getSimpleName() + ": " + e.getMessage() + ">";
        }
    }
}
