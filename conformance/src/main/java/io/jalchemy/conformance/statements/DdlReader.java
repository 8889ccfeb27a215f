package io.jalchemy.conformance.statements;

import io.jalchemy.conformance.cases.UnsupportedCaseException;
import io.jalchemy.schema.AddConstraint;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Constraint;
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
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.SetColumnComment;
import io.jalchemy.schema.SetConstraintComment;
import io.jalchemy.schema.SetTableComment;
import io.jalchemy.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads statements that change the schema, and types written on their own. */
final class DdlReader implements Interpreter.Reader {
    private final Interpreter interpreter;

    DdlReader(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    @Override
    public @Nullable Object read(String kind, Node node) {
        return switch (kind) {
            case "type" -> TypeReader.required(node.raw("type"));
            case "create_table" -> createTable(node);
            case "drop_table" -> dropTable(node);
            case "create_index" -> createIndex(node);
            case "drop_index" -> dropIndex(node);
            case "create_sequence" -> createSequence(node);
            case "drop_sequence" -> dropSequence(node);
            case "create_schema" -> createSchema(node);
            case "drop_schema" -> dropSchema(node);
            case "add_constraint" -> new AddConstraint(constraint(node));
            case "drop_constraint" -> dropConstraint(node);
            case "set_constraint_comment" -> new SetConstraintComment(constraint(node));
            case "drop_constraint_comment" -> new DropConstraintComment(constraint(node));
            case "create_column" -> new CreateColumn(node.has("def") ? loneColumn(node.child("def")) : column(node));
            case "set_table_comment" -> new SetTableComment(table(node));
            case "drop_table_comment" -> new DropTableComment(table(node));
            case "set_column_comment" -> new SetColumnComment(column(node));
            case "drop_column_comment" -> new DropColumnComment(column(node));
            case "create_enum_type", "create_domain_type" -> new CreateType(TypeReader.required(node.raw("type")));
            case "drop_enum_type", "drop_domain_type" -> new DropType(TypeReader.required(node.raw("type")));
            default -> null;
        };
    }

    private Table table(Node node) {
        return asTable(node.child("table"));
    }

    private Table asTable(Node node) {
        if (interpreter.object(node) instanceof Table table) {
            return table;
        }
        throw new UnsupportedCaseException("a schema statement about something else than a table");
    }

    private CreateTable createTable(Node node) {
        Table table = table(node);
        CreateTable create = new CreateTable(table);
        if (node.has("include_fks")) {
            List<ForeignKeyConstraint> keys = new ArrayList<>();
            node.raw("include_fks").forEach(position -> {
                if (table.constraints().get(position.asInt()) instanceof ForeignKeyConstraint key) {
                    keys.add(key);
                }
            });
            create = create.withForeignKeys(keys);
        }
        return node.flag("if_not_exists") ? create.ifNotExists() : create;
    }

    private DropTable dropTable(Node node) {
        DropTable drop = new DropTable(table(node));
        return node.flag("if_exists") ? drop.ifExists() : drop;
    }

    private Index index(Node node) {
        if (interpreter.object(node.child("index")) instanceof Index index) {
            return index;
        }
        throw new UnsupportedCaseException("a schema statement about something else than an index");
    }

    private CreateIndex createIndex(Node node) {
        CreateIndex create = new CreateIndex(index(node));
        return node.flag("if_not_exists") ? create.ifNotExists() : create;
    }

    private DropIndex dropIndex(Node node) {
        DropIndex drop = new DropIndex(index(node));
        return node.flag("if_exists") ? drop.ifExists() : drop;
    }

    private Sequence sequence(Node node) {
        if (interpreter.object(node.child("sequence")) instanceof Sequence sequence) {
            return sequence;
        }
        throw new UnsupportedCaseException("a schema statement about something else than a sequence");
    }

    private CreateSequence createSequence(Node node) {
        CreateSequence create = new CreateSequence(sequence(node));
        return node.flag("if_not_exists") ? create.ifNotExists() : create;
    }

    private DropSequence dropSequence(Node node) {
        DropSequence drop = new DropSequence(sequence(node));
        return node.flag("if_exists") ? drop.ifExists() : drop;
    }

    private static CreateSchema createSchema(Node node) {
        CreateSchema create = new CreateSchema(Names.required(node.raw("name")));
        return node.flag("if_not_exists") ? create.ifNotExists() : create;
    }

    private static DropSchema dropSchema(Node node) {
        DropSchema drop = new DropSchema(Names.required(node.raw("name")));
        drop = node.flag("cascade") ? drop.cascade() : drop;
        return node.flag("if_exists") ? drop.ifExists() : drop;
    }

    private Constraint constraint(Node node) {
        Node constraint = node.child("constraint");
        if (!constraint.kind().equals("constraint_of")) {
            return interpreter.schema().constraints().read(constraint, Map.of());
        }
        Table table = asTable(constraint.child("table"));
        return constraint.raw("index").isInt()
                ? table.constraints().get(constraint.number("index"))
                : table.primaryKey();
    }

    private DropConstraint dropConstraint(Node node) {
        DropConstraint drop = new DropConstraint(constraint(node));
        drop = node.flag("cascade") ? drop.cascade() : drop;
        return node.flag("if_exists") ? drop.ifExists() : drop;
    }

    private Column<?> column(Node node) {
        if (interpreter.object(node.child("column")) instanceof Column<?> column) {
            return column;
        }
        throw new UnsupportedCaseException("a schema statement about something else than a column");
    }

    private Column<?> loneColumn(Node node) {
        Column<?> column = interpreter.schema().columns().bare(node);
        interpreter.schema().columns().configure(column, node);
        return column;
    }
}
