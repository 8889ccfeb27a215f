package io.jalchemy.codegen;

import io.jalchemy.schema.CheckConstraint;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Computed;
import io.jalchemy.schema.Identity;
import io.jalchemy.schema.SequenceOptions;
import io.jalchemy.schema.ServerDefault;
import io.jalchemy.schema.Table;
import io.jalchemy.types.JavaCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The calls that make a column what it is beyond its name and type. */
final class ColumnCalls {
    private final Column<?> column;
    private final ClassText text;
    private final List<String> calls = new ArrayList<>();

    ColumnCalls(Column<?> column, ClassText text) {
        this.column = column;
        this.text = text;
    }

    List<String> all() {
        if (column.isPrimaryKey()) {
            call("primaryKey");
        }
        boolean plain = !column.isPrimaryKey() && column.identity() == null;
        if (column.isNullable() != plain) {
            call(column.isNullable() ? "nullable" : "notNull");
        } else if (!column.isNullable() && !column.isPrimaryKey()) {
            call("notNull");
        }
        numbering();
        serverDefault();
        if (column.comment() != null) {
            call("comment", column.comment());
        }
        column.checks().forEach(this::check);
        column.options().asMap().forEach((option, value) -> call("dialectOption", option, value));
        return calls;
    }

    private void call(String method, @Nullable Object... arguments) {
        calls.add(text.use(JavaCode.of("").then(method, arguments)));
    }

    /** What is said about numbering, unless it would be so by itself. */
    private void numbering() {
        Table table = Objects.requireNonNull(column.table());
        Identity identity = column.identity();
        if (identity != null) {
            call("identity", identity(identity));
        }
        Column.Autoincrement rule = column.autoincrement();
        boolean alone = table.primaryKey().columns().size() == 1;
        boolean matters = column.isPrimaryKey() && rule != Column.Autoincrement.AUTO && identity == null;
        if (matters && !(rule == Column.Autoincrement.NO && !alone)) {
            call("autoincrement", rule);
        }
    }

    private static JavaCode identity(Identity identity) {
        SequenceOptions numbers = identity.numbers();
        JavaCode options = numbers.equals(SequenceOptions.NONE)
                ? JavaCode.type(SequenceOptions.class)
                : JavaCode.construct(
                        JavaCode.type(SequenceOptions.class),
                        numbers.start(),
                        numbers.increment(),
                        numbers.minValue(),
                        numbers.maxValue(),
                        numbers.noMinValue(),
                        numbers.noMaxValue(),
                        numbers.cycle(),
                        numbers.cache(),
                        numbers.order());
        if (numbers.equals(SequenceOptions.NONE)) {
            options = new JavaCode(options.text() + ".NONE", options.imports());
        }
        return JavaCode.construct(JavaCode.type(Identity.class), identity.always(), identity.onNull(), options);
    }

    private void serverDefault() {
        Computed computed = column.computed();
        if (computed != null) {
            call(
                    "computed",
                    JavaCode.construct(
                            JavaCode.type(Computed.class),
                            TableClass.literal(computed.expression()),
                            computed.persisted()));
        }
        ServerDefault standard = column.serverDefault();
        if (standard == null) {
            return;
        }
        switch (standard) {
            case ServerDefault.Literal literal -> call("serverDefault", literal.text());
            case ServerDefault.Sql sql -> call("serverDefault", TableClass.literal(sql.expression()));
            case ServerDefault.Fetched ignored -> call("serverDefaultFetched");
        }
    }

    private void check(CheckConstraint check) {
        JavaCode made = JavaCode.construct(JavaCode.type(CheckConstraint.class), TableClass.literal(check.sqlText()));
        call(
                "check",
                check.name() == null ? made : made.then("named", check.name().text()));
    }
}
