package io.jalchemy.compiler;

import io.jalchemy.schema.CheckConstraint;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.Computed;
import io.jalchemy.schema.ForeignKey;
import io.jalchemy.schema.Identity;
import io.jalchemy.schema.SequenceOptions;
import io.jalchemy.schema.ServerDefault;
import io.jalchemy.schema.Table;
import io.jalchemy.types.EnumType;
import io.jalchemy.types.NullType;
import io.jalchemy.types.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes columns as they stand in CREATE TABLE. */
public class ColumnWriter {
    private final DdlCompiler ddl;

    /** For dialects. */
    public ColumnWriter(DdlCompiler ddl) {
        this.ddl = ddl;
    }

    /** What writes the whole statement. */
    protected final DdlCompiler ddl() {
        return ddl;
    }

    /** A column with the constraints that stand behind it; null if it is not part of CREATE TABLE. */
    final @Nullable String write(Column<?> column) {
        if (column.isSystem()) {
            return null;
        }
        StringBuilder text = new StringBuilder(specification(column));
        for (CheckConstraint check : column.checks()) {
            String constraint = ddl.constraints().columnCheck(check);
            if (constraint != null) {
                text.append(' ').append(constraint);
            }
        }
        return text.toString();
    }

    /** Name, type, default, NOT NULL. */
    protected String specification(Column<?> column) {
        StringBuilder text =
                new StringBuilder(ddl.names().column(column)).append(' ').append(type(column));
        String standard = defaultText(column);
        if (standard != null) {
            text.append(" DEFAULT ").append(standard);
        }
        Computed computed = column.computed();
        if (computed != null) {
            text.append(' ').append(computed(computed));
        }
        Identity identity = writtenIdentity(column);
        if (identity != null) {
            text.append(' ').append(identity(identity));
        } else if (!column.isNullable()) {
            text.append(" NOT NULL");
        }
        return text.toString();
    }

    /** The identity of a column where the dialect writes such; null otherwise. */
    protected final @Nullable Identity writtenIdentity(Column<?> column) {
        return ddl.dialect().traits().identityColumns() ? column.identity() : null;
    }

    /** The type of a column in the dialect's words. */
    protected final String type(Column<?> column) {
        return ddl.dialect().typeCompiler().render(typeOf(column));
    }

    /** The type of a column: its own, or that of the column that it references. */
    protected final SqlType<?> typeOf(Column<?> column) {
        SqlType<?> type = column.type();
        if (type instanceof NullType) {
            for (ForeignKey key : column.foreignKeyList()) {
                Column<?> target = key.target();
                if (target != column) {
                    return typeOf(target);
                }
            }
        }
        Table table = column.table();
        return ddl.names()
                .translated(
                        type instanceof EnumType<?> enumeration && table != null
                                ? inSchemaOf(enumeration, table)
                                : type);
    }

    private static EnumType<?> inSchemaOf(EnumType<?> type, Table table) {
        EnumType.Options how = type.options();
        if (!how.inheritSchema() || table.schema() == null) {
            return type;
        }
        return type.with(how.inSchema(table.schema()));
    }

    /** What stands behind DEFAULT, or null. */
    protected final @Nullable String defaultText(Column<?> column) {
        return switch (column.serverDefault()) {
            case ServerDefault.Literal literal -> ddl.literal(literal.text());
            case ServerDefault.Sql sql -> ddl.inline(sql.expression(), true);
            case ServerDefault.Fetched ignored -> null;
            case null -> null;
        };
    }

    /** {@code GENERATED ALWAYS AS (…)}. */
    protected String computed(Computed computed) {
        String text = "GENERATED ALWAYS AS (" + ddl.inline(computed.expression(), false) + ")";
        Boolean persisted = computed.persisted();
        if (persisted == null) {
            return text;
        }
        return text + (persisted ? " STORED" : " VIRTUAL");
    }

    /** {@code GENERATED … AS IDENTITY}. */
    protected String identity(Identity identity) {
        String numbers = numbers(identity.numbers());
        return "GENERATED " + (Boolean.TRUE.equals(identity.always()) ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
                + (numbers.isEmpty() ? "" : " (" + numbers + ")");
    }

    /** How a sequence or identity counts. */
    protected String numbers(SequenceOptions how) {
        List<String> words = new ArrayList<>();
        addNumber(words, "INCREMENT BY ", how.increment());
        addNumber(words, "START WITH ", how.start());
        addNumber(words, "MINVALUE ", how.minValue());
        addNumber(words, "MAXVALUE ", how.maxValue());
        if (how.noMinValue() != null) {
            words.add(noMinValue());
        }
        if (how.noMaxValue() != null) {
            words.add(noMaxValue());
        }
        addNumber(words, "CACHE ", how.cache());
        Boolean cycle = how.cycle();
        if (cycle != null) {
            words.add(cycle ? "CYCLE" : noCycle());
        }
        return String.join(" ", words);
    }

    private static void addNumber(List<String> words, String word, @Nullable Long number) {
        if (number != null) {
            words.add(word + number);
        }
    }

    /** The word for no smallest number. */
    protected String noMinValue() {
        return "NO MINVALUE";
    }

    /** The word for no largest number. */
    protected String noMaxValue() {
        return "NO MAXVALUE";
    }

    /** The word for not beginning again. */
    protected String noCycle() {
        return "NO CYCLE";
    }
}
