package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.ColumnWriter;
import io.jalchemy.compiler.CompileOptions;
import io.jalchemy.compiler.ConstraintWriter;
import io.jalchemy.compiler.DdlCompiler;
import io.jalchemy.compiler.DdlNames;
import io.jalchemy.error.CompileException;
import io.jalchemy.schema.CreateIndex;
import io.jalchemy.schema.CreateType;
import io.jalchemy.schema.DropConstraintComment;
import io.jalchemy.schema.DropIndex;
import io.jalchemy.schema.DropType;
import io.jalchemy.schema.Sequence;
import io.jalchemy.schema.SetConstraintComment;
import io.jalchemy.schema.Table;
import io.jalchemy.sql.Name;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Schema statements in the words of the database. */
final class PostgresDdl extends DdlCompiler {
    private static final String DIALECT = "postgresql";

    private final PostgresOptions options;

    PostgresDdl(PostgresDialect dialect, CompileOptions options) {
        super(dialect, options);
        this.options = dialect.options();
    }

    @Override
    protected ColumnWriter newColumns() {
        return new PostgresColumns(this);
    }

    @Override
    protected ConstraintWriter newConstraints() {
        return new PostgresConstraints(this);
    }

    @Override
    protected String tableOptions(Table table) {
        StringBuilder text = new StringBuilder();
        Map<String, @Nullable Object> given = table.options().asMap();
        Object inherits = given.get("postgresql_inherits");
        if (inherits != null) {
            List<?> parents = inherits instanceof List<?> list ? list : List.of(inherits);
            text.append("\n INHERITS ( ")
                    .append(String.join(
                            ", ",
                            parents.stream().map(one -> parent(table, one)).toList()))
                    .append(" )");
        }
        addOption(text, "\n PARTITION BY ", given.get("postgresql_partition_by"));
        addOption(text, "\n USING ", given.get("postgresql_using"));
        if (given.get("postgresql_with_oids") instanceof Boolean oids) {
            text.append(oids ? "\n WITH OIDS" : "\n WITHOUT OIDS");
        }
        text.append(PostgresIndexWriter.parameters("\n WITH", given.get("postgresql_with")));
        if (given.get("postgresql_on_commit") instanceof String action) {
            text.append("\n ON COMMIT ").append(action.replace('_', ' ').toUpperCase(Locale.ROOT));
        }
        Object space = given.get("postgresql_tablespace");
        if (space != null) {
            text.append("\n TABLESPACE ").append(names().quote(name(space)));
        }
        return text.toString();
    }

    private static void addOption(StringBuilder text, String word, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            text.append(word).append(value);
        }
    }

    /** A parent is a table, a name, or a text with its schema before a point, as in foreign keys. */
    private String parent(Table child, Object given) {
        Table known = given instanceof Table parent ? parent : child.metadata().find(given.toString());
        if (known != null) {
            return names().table(known);
        }
        String text = given.toString();
        int point = given instanceof Name ? -1 : text.lastIndexOf('.');
        return point < 0
                ? names().quote(name(given))
                : dialect().identifiers().table(Name.of(text.substring(point + 1)), text.substring(0, point));
    }

    private static Name name(Object given) {
        return given instanceof Name name ? name : Name.of(given.toString());
    }

    @Override
    protected String visitCreateIndex(CreateIndex create) {
        return new PostgresIndexWriter(this, create.index(), options).create(create.isIfNotExists());
    }

    @Override
    protected String visitDropIndex(DropIndex drop) {
        boolean concurrently = options.dropIndexConcurrently()
                && Boolean.TRUE.equals(drop.index().options().get(DIALECT, "concurrently"));
        return "\nDROP INDEX " + (concurrently ? "CONCURRENTLY " : "") + ifExists(drop.isIfExists())
                + qualifiedIndexName(drop.index());
    }

    @Override
    protected String sequenceType(Sequence sequence) {
        SqlType<?> type = sequence.dataType();
        return type == null ? "" : " AS " + dialect().typeCompiler().render(type);
    }

    @Override
    protected String visitCreateType(CreateType create) {
        SqlType<?> type = dialect().typeCompiler().inForce(create.type());
        if (type instanceof EnumType<?> enumeration) {
            List<String> texts =
                    enumeration.values().stream().map(this::literal).toList();
            return "CREATE TYPE " + typeName(enumeration) + " AS ENUM (" + String.join(", ", texts) + ")";
        }
        if (type instanceof DomainType<?> domain) {
            return createDomain(domain);
        }
        throw unsupported("creates enumerations and domains only, not a " + type, create);
    }

    @Override
    protected String visitDropType(DropType drop) {
        SqlType<?> type = dialect().typeCompiler().inForce(drop.type());
        if (type instanceof EnumType<?> enumeration) {
            return "DROP TYPE " + typeName(enumeration);
        }
        if (type instanceof DomainType<?> domain) {
            return "DROP DOMAIN " + names().type(domain.name(), domain.schema());
        }
        throw unsupported("drops enumerations and domains only, not a " + type, drop);
    }

    private String typeName(EnumType<?> type) {
        String name = type.options().name();
        if (name == null) {
            throw new CompileException("PostgreSQL ENUM type requires a name.");
        }
        return names().type(name, type.options().schema());
    }

    private String createDomain(DomainType<?> domain) {
        DomainType.Rules rules = domain.rules();
        List<String> words = new ArrayList<>();
        if (rules.collation() != null) {
            words.add("COLLATE " + names().quote(rules.collation()));
        }
        if (rules.defaultValue() != null) {
            words.add("DEFAULT "
                    + (rules.defaultValue() instanceof SqlNode expression
                            ? inline(expression, true)
                            : literal(rules.defaultValue().toString())));
        }
        if (rules.constraintName() != null) {
            words.add("CONSTRAINT " + names().constraintName(rules.constraintName()));
        }
        if (rules.notNull()) {
            words.add("NOT NULL");
        }
        if (rules.check() != null) {
            words.add("CHECK (" + inline(rules.check(), false) + ")");
        }
        return "CREATE DOMAIN " + names().type(domain.name(), domain.schema()) + " AS "
                + dialect().typeCompiler().render(domain.dataType()) + " " + String.join(" ", words);
    }

    @Override
    protected String visitSetConstraintComment(SetConstraintComment set) {
        return commentOn(set.constraint()) + comment(set.constraint().comment());
    }

    @Override
    protected String visitDropConstraintComment(DropConstraintComment drop) {
        return commentOn(drop.constraint()) + "NULL";
    }

    private String commentOn(io.jalchemy.schema.Constraint constraint) {
        return "COMMENT ON CONSTRAINT " + constraintName(constraint, "COMMENT ON") + " ON "
                + names().table(DdlNames.tableOf(constraint)) + " IS ";
    }

    /** The schema's name for an index, for its writer. */
    String nameOf(io.jalchemy.schema.Index index) {
        return indexName(index);
    }
}
