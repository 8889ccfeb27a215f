package io.jalchemy.compiler;

import io.jalchemy.sql.BindParameter;
import io.jalchemy.sql.SqlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement in the words of one dialect: text with places for parameters. Immutable; one object serves every execution of
 * every statement of the same structure.
 */
public final class CompiledStatement {
    private final Dialect dialect;
    private final SqlNode statement;
    private final CompileOptions options;
    private final SqlText text;
    private final List<ResultColumn> resultColumns;
    private final List<String> warnings;
    private final @Nullable DmlPlan dmlPlan;

    CompiledStatement(
            Dialect dialect,
            SqlNode statement,
            CompileOptions options,
            SqlText text,
            List<ResultColumn> resultColumns,
            List<String> warnings,
            @Nullable DmlPlan dmlPlan) {
        this.dialect = dialect;
        this.statement = statement;
        this.options = options;
        this.text = text;
        this.resultColumns = List.copyOf(resultColumns);
        this.warnings = List.copyOf(warnings);
        this.dmlPlan = dmlPlan;
    }

    /** The dialect whose words these are. */
    public Dialect dialect() {
        return dialect;
    }

    /** The statement that was compiled, after any transform. */
    public SqlNode statement() {
        return statement;
    }

    /** What the compilation knew. */
    public CompileOptions options() {
        return options;
    }

    /** The text as literal pieces and parameters, for execution. */
    public SqlText text() {
        return text;
    }

    /** The columns of the result in order; empty for a statement without rows or for text. */
    public List<ResultColumn> resultColumns() {
        return resultColumns;
    }

    /** Findings about the statement, such as FROM elements that nothing connects; worth one log line each. */
    public List<String> warnings() {
        return warnings;
    }

    /** What executing an INSERT, UPDATE or DELETE involves beyond sending it; null for other statements. */
    public @Nullable DmlPlan dmlPlan() {
        return dmlPlan;
    }

    /** The SQL for display, in the dialect's parameter style; lists and late literals are shown as placeholders. */
    public String sql() {
        return text.display(dialect.traits().paramStyle(), options.renderPostcompile(), dialect, this::valueOf);
    }

    /** The SQL just before execution: lists spelled out, late literals written. */
    public String expandedSql() {
        return text.display(dialect.traits().paramStyle(), true, dialect, this::valueOf);
    }

    /** The parameters by name as display shows them, with the values that the statement carries. */
    public Map<String, @Nullable Object> parameters() {
        return text.parameters(options.renderPostcompile(), dialect, this::valueOf);
    }

    /** The parameters by name just before execution. */
    public Map<String, @Nullable Object> expandedParameters() {
        return text.parameters(true, dialect, this::valueOf);
    }

    /** The parameter names in the order of their marks. */
    public List<String> positions() {
        List<String> names = new ArrayList<>();
        for (BindSlot slot : text.slots()) {
            names.add(slot.name());
        }
        return names;
    }

    /** The values in the order of the marks that {@link #sql} shows; where marks have numbers, each parameter once. */
    public List<@Nullable Object> positionalValues() {
        return text.positional(dialect.traits().paramStyle(), options.renderPostcompile(), dialect, this::valueOf);
    }

    /** The values in the order of the marks that {@link #expandedSql} shows. */
    public List<@Nullable Object> expandedPositionalValues() {
        return text.positional(dialect.traits().paramStyle(), true, dialect, this::valueOf);
    }

    /** The value of a parameter: as given to the compilation, else as the statement carries it. */
    public @Nullable Object valueOf(BindSlot slot) {
        Map<String, @Nullable Object> given = options.parameters();
        if (given.containsKey(slot.name())) {
            return given.get(slot.name());
        }
        if (!slot.parameter().isAnonymous()
                && given.containsKey(slot.parameter().key())) {
            return given.get(slot.parameter().key());
        }
        return slot.parameter().value();
    }

    /** Parameters by key, each once. */
    public Map<String, BindParameter<?>> parametersByKey() {
        Map<String, BindParameter<?>> all = new LinkedHashMap<>();
        for (BindSlot slot : text.slots()) {
            all.put(slot.name(), slot.parameter());
        }
        return all;
    }

    @Override
    public String toString() {
        return sql();
    }
}
