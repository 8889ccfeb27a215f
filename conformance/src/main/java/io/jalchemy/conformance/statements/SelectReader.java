package io.jalchemy.conformance.statements;

import io.jalchemy.conformance.cases.UnsupportedCaseException;
import io.jalchemy.sql.CompoundSelect;
import io.jalchemy.sql.CteAddition;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.ForUpdate;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.LabelStyle;
import io.jalchemy.sql.Prefix;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SelectBase;
import io.jalchemy.sql.SelectGrouping;
import io.jalchemy.sql.Sql;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.TextClause;
import io.jalchemy.sql.TextualSelect;
import io.jalchemy.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads selects, unions of selects and text with columns. */
final class SelectReader implements Interpreter.Reader {
    private final Interpreter interpreter;
    private final FromReader froms;

    SelectReader(Interpreter interpreter) {
        this.interpreter = interpreter;
        this.froms = new FromReader(interpreter);
    }

    @Override
    public @Nullable Object read(String kind, Node node) {
        return switch (kind) {
            case "select" -> select(node);
            case "compound" -> compound(node);
            case "select_grouping" -> new SelectGrouping<>(interpreter.select(node.child("of")));
            case "textual_select" -> textual(node);
            default -> null;
        };
    }

    private Select<?> select(Node node) {
        Select<?> made = Sql.select(interpreter.elements(node, "columns"));
        if (node.has("from")) {
            made = made.selectFrom(froms(node, "from"));
        }
        for (Node join : node.children("joins")) {
            Node left = join.optionalChild("left");
            made = made.joining(
                    left == null ? null : interpreter.from(left),
                    interpreter.from(join.child("right")),
                    interpreter.optionalExpression(join, "on"),
                    FromReader.kind(join));
        }
        for (Expression<?> criterion : interpreter.expressions(node, "where")) {
            made = made.where(Interpreter.condition(criterion));
        }
        for (Expression<?> criterion : interpreter.expressions(node, "having")) {
            made = made.having(Interpreter.condition(criterion));
        }
        made = made.groupBy(expressions(node, "group_by")).orderBy(expressions(node, "order_by"));
        if (node.flag("distinct")) {
            made = made.distinct();
        }
        if (node.has("distinct_on")) {
            made = made.distinct(expressions(node, "distinct_on"));
        }
        return modified(limited(made, node), node);
    }

    private Select<?> limited(Select<?> given, Node node) {
        Select<?> made = given;
        if (node.has("limit")) {
            made = made.limit(count(node.child("limit")));
        }
        if (node.has("offset")) {
            made = made.offset(count(node.child("offset")));
        }
        Node fetch = node.optionalChild("fetch");
        if (fetch != null) {
            made = made.fetch(count(fetch.child("count")), fetch.flag("with_ties"), fetch.flag("percent"));
            refuseFetchOptions(fetch);
        }
        Node lock = node.optionalChild("for_update");
        return lock == null ? made : made.forUpdate(lock(lock));
    }

    private static void refuseFetchOptions(Node fetch) {
        if (fetch.has("options")) {
            throw new UnsupportedCaseException("options of FETCH");
        }
    }

    private Select<?> modified(Select<?> given, Node node) {
        Select<?> made = given;
        for (Prefix prefix : froms.prefixes(node, "prefixes")) {
            made = made.prefixWith(prefix.text(), prefix.dialect());
        }
        for (Prefix suffix : froms.prefixes(node, "suffixes")) {
            made = made.suffixWith(suffix.text(), suffix.dialect());
        }
        for (Node hint : node.children("hints")) {
            made = made.withHint(interpreter.from(hint.child("table")), hint.text("text"), hint.text("dialect"));
        }
        for (Node hint : node.children("statement_hints")) {
            made = made.withStatementHint(hint.text("text"), hint.text("dialect"));
        }
        if (node.has("correlate")) {
            made = made.correlate(froms(node, "correlate"));
        }
        if (node.has("correlate_except")) {
            made = made.correlateExcept(froms(node, "correlate_except"));
        }
        if (node.has("label_style")) {
            made = made.labelStyle(labelStyle(node.text("label_style")));
        }
        for (CteAddition addition : froms.additions(node)) {
            made = addition.nestHere() ? made.addCteHere(addition.cte()) : made.addCte(addition.cte());
        }
        Node options = node.optionalChild("dialect_options");
        if (options != null) {
            for (var entry : DialectOptionReader.read(interpreter, options).entrySet()) {
                made = made.dialectOption(entry.getKey(), entry.getValue());
            }
        }
        return made;
    }

    private FromClause[] froms(Node node, String field) {
        return interpreter.froms(node, field).toArray(new FromClause[0]);
    }

    private Expression<?>[] expressions(Node node, String field) {
        return interpreter.expressions(node, field).toArray(new Expression<?>[0]);
    }

    /** LIMIT, OFFSET and FETCH: an integer of the user, or an expression. */
    private Expression<?> count(Node node) {
        return Interpreter.isPlain(node)
                ? Sql.literal((Integer) interpreter.operand(node), Types.integer())
                : interpreter.expression(node);
    }

    private ForUpdate lock(Node node) {
        List<SqlNode> of = new ArrayList<>();
        for (Node element : node.children("of")) {
            of.add(interpreter.sqlNode(element));
        }
        return new ForUpdate(
                node.flag("nowait"), node.flag("read"), node.flag("skip_locked"), node.flag("key_share"), of);
    }

    static LabelStyle labelStyle(String name) {
        return switch (name) {
            case "tablename_plus_col" -> LabelStyle.TABLENAME_PLUS_COL;
            case "none" -> LabelStyle.NONE;
            default -> throw new UnsupportedCaseException("label style " + name);
        };
    }

    static CompoundSelect.Kind compoundKind(String name) {
        return CompoundSelect.Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private CompoundSelect<?> compound(Node node) {
        List<SelectBase<?>> members = new ArrayList<>(
                node.children("selects").stream().map(interpreter::select).toList());
        CompoundSelect<?> made = new CompoundSelect<>(compoundKind(node.text("op")), members);
        made = made.groupBy(expressions(node, "group_by")).orderBy(expressions(node, "order_by"));
        if (node.has("limit")) {
            made = made.limit(count(node.child("limit")));
        }
        if (node.has("offset")) {
            made = made.offset(count(node.child("offset")));
        }
        Node fetch = node.optionalChild("fetch");
        if (fetch != null) {
            made = made.fetch(count(fetch.child("count")), fetch.flag("with_ties"), fetch.flag("percent"));
            refuseFetchOptions(fetch);
        }
        Node lock = node.optionalChild("for_update");
        if (lock != null) {
            made = made.forUpdate(lock(lock));
        }
        if (node.has("label_style")) {
            made = made.labelStyle(labelStyle(node.text("label_style")));
        }
        for (CteAddition addition : froms.additions(node)) {
            made = addition.nestHere() ? made.addCteHere(addition.cte()) : made.addCte(addition.cte());
        }
        return made;
    }

    private TextualSelect<?> textual(Node node) {
        if (!(interpreter.object(node.child("text")) instanceof TextClause text)) {
            throw new UnsupportedCaseException("textual_select over something else than text");
        }
        return new TextualSelect<>(
                text, interpreter.expressions(node, "columns"), node.flag("positional"), froms.additions(node));
    }
}
