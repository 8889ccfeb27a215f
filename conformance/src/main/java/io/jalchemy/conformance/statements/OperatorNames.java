package io.jalchemy.conformance.statements;

import io.jalchemy.conformance.cases.UnsupportedCaseException;
import io.jalchemy.sql.CustomOperator;
import io.jalchemy.sql.Operator;
import io.jalchemy.sql.StandardOperator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Operators by the names that cases use. */
final class OperatorNames {
    /** Fields that qualify a full-text match. */
    static final List<String> MATCH_OPTIONS =
            List.of("postgresql_regconfig", "mysql_boolean_mode", "mysql_natural_language", "mysql_query_expansion");

    private static final Map<String, StandardOperator> BY_NAME = new HashMap<>();

    static {
        for (StandardOperator operator : StandardOperator.values()) {
            BY_NAME.put(operator.name().toLowerCase(Locale.ROOT), operator);
        }
    }

    private OperatorNames() {}

    static StandardOperator standard(String name) {
        StandardOperator found = BY_NAME.get(name);
        if (found == null) {
            throw new UnsupportedCaseException("operator " + name);
        }
        return found;
    }

    static Operator binary(Node node) {
        String name = node.text("op");
        return name.equals("custom") ? custom(node) : standard(name);
    }

    static Operator unary(String name, Node node) {
        return name.equals("custom") ? custom(node) : standard(name);
    }

    private static CustomOperator custom(Node node) {
        Integer precedence = node.optionalInt("precedence");
        return new CustomOperator(
                node.text("opstring"),
                precedence == null ? 0 : precedence,
                node.flag("is_comparison"),
                node.flag("natural_self_precedent"),
                node.flag("eager_grouping"));
    }

    static boolean isIndex(Operator operator) {
        return operator == StandardOperator.GETITEM
                || operator == StandardOperator.JSON_GETITEM
                || operator == StandardOperator.JSON_PATH_GETITEM;
    }

    static void requireComma(String operator) {
        if (!operator.equals("comma")) {
            throw new UnsupportedCaseException("clause_list of " + operator);
        }
    }
}
