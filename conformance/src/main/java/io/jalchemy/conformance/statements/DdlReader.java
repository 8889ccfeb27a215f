package io.jalchemy.conformance.statements;

import io.jalchemy.conformance.cases.UnsupportedCaseException;
import io.jalchemy.schema.AddConstraint;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.CreateColumn;
import io.jalchemy.schema.CreateIndex;
import io.jalchemy.schema.CreateSchema;
import io.jalchemy.schema.CreateSequence;
import io.jalchemy.schema.CreateTable;
import io.jalchemy.schema.CreateType;
import io.jalchemy.schema.DropColumnComment;
import io.jalchemy.schema.DropConstraint;
import io.jalchemy.schema.DropConstraintComment;
import io.jalchemy.schema.DropIndex;
import io.jalchemy.schema.DropSchema;
import io.jalchemy.schema.DropSequence;
import io.jalchemy.schema.DropTable;
import io.jalchemy.schema.DropTableComment;
import io.jalchemy.schema.DropType;
import io.jalchemy.schema.ForeignKeyConstraint;
import io.jalchemy.schema.Index;
import io.jalchemy.schema.SchemaStatement;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.SetColumnComment;
import io.jalchemy.schema.SetConstraintComment;
import io.jalchemy.schema.SetTableComment;
import io.jalchemy.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads statements that change the schema, and types written on their own. */
final class DdlReader implements Interpreter.Reader {
    private final Interpreter interpreter;

    DdlReader(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    @Override
    public @Nullable Object read(String kind, Node node) {
        return kind.equals("type") ? TypeReader.required(node.raw("type")) : statement(kind, node);
    }

    private @Nullable SchemaStatement statement(String kind, Node node) {
        return switch (kind) {
            case "create_table" -> createTable(node);
            case "drop_table" -> {
                DropTable made = new DropTable(table(node));
                yield node.flag("if_exists") ? made.ifExists() : made;
            }
            case "create_index" -> {
                CreateIndex made = new CreateIndex(part(node, "index", Index.class));
                yield node.flag("if_not_exists") ? made.ifNotExists() : made;
            }
            case "drop_index" -> {
                DropIndex made = new DropIndex(part(node, "index", Index.class));
                yield node.flag("if_exists") ? made.ifExists() : made;
            }
            case "add_constraint" -> new AddConstraint(interpreter.schema().constraint(node.child("constraint")));
            case "drop_constraint" -> dropConstraint(node);
            case "create_sequence" -> {
                CreateSequence made = new CreateSequence(part(node, "sequence", Sequence.class));
                yield node.flag("if_not_exists") ? made.ifNotExists() : made;
            }
            case "drop_sequence" -> {
                DropSequence made = new DropSequence(part(node, "sequence", Sequence.class));
                yield node.flag("if_exists") ? made.ifExists() : made;
            }
            case "create_schema" -> {
                CreateSchema made = new CreateSchema(Names.required(node.raw("name")));
                yield node.flag("if_not_exists") ? made.ifNotExists() : made;
            }
            case "drop_schema" -> dropSchema(node);
            case "create_column" -> new CreateColumn(column(node));
            case "create_enum_type", "create_domain_type" -> new CreateType(TypeReader.required(node.raw("type")));
            case "drop_enum_type", "drop_domain_type" -> new DropType(TypeReader.required(node.raw("type")));
            default -> comment(kind, node);
        };
    }

    private @Nullable SchemaStatement comment(String kind, Node node) {
        return switch (kind) {
            case "set_table_comment" -> new SetTableComment(table(node));
            case "drop_table_comment" -> new DropTableComment(table(node));
            case "set_column_comment" -> new SetColumnComment(part(node, "column", Column.class));
            case "drop_column_comment" -> new DropColumnComment(part(node, "column", Column.class));
            case "set_constraint_comment" ->
                new SetConstraintComment(interpreter.schema().constraint(node.child("constraint")));
            case "drop_constraint_comment" ->
                new DropConstraintComment(interpreter.schema().constraint(node.child("constraint")));
            default -> null;
        };
    }

    private CreateTable createTable(Node node) {
        Table table = table(node);
        CreateTable made = new CreateTable(table);
        if (node.flag("if_not_exists")) {
            made = made.ifNotExists();
        }
        if (!node.has("include_fks")) {
            return made;
        }
        List<ForeignKeyConstraint> keys = new ArrayList<>();
        for (var position : node.items("include_fks")) {
            if (interpreter.schema().constraint(table, position) instanceof ForeignKeyConstraint key) {
                keys.add(key);
            }
        }
        return made.withForeignKeys(keys);
    }

    private DropConstraint dropConstraint(Node node) {
        DropConstraint made = new DropConstraint(interpreter.schema().constraint(node.child("constraint")));
        if (node.flag("if_exists")) {
            made = made.ifExists();
        }
        return node.flag("cascade") ? made.cascade() : made;
    }

    private static DropSchema dropSchema(Node node) {
        DropSchema made = new DropSchema(Names.required(node.raw("name")));
        if (node.flag("if_exists")) {
            made = made.ifExists();
        }
        return node.flag("cascade") ? made.cascade() : made;
    }

    private Column<?> column(Node node) {
        if (!node.has("def")) {
            return part(node, "column", Column.class);
        }
        Node definition = node.child("def");
        Column<?> column = interpreter.schema().columns().bare(definition);
        interpreter.schema().columns().configure(column, definition);
        return column;
    }

    private Table table(Node node) {
        return part(node, "table", Table.class);
    }

    private <T> T part(Node node, String field, Class<T> type) {
        Object made = interpreter.object(node.child(field));
        if (!type.isInstance(made)) {
            throw new UnsupportedCaseException("%s of %s is a %s"
                    .formatted(field, node.kind(), made.getClass().getSimpleName()));
        }
        return type.cast(made);
    }
}
