package io.jalchemy.compiler;

import io.jalchemy.sql.Cte;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Name;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where in a statement a node is written, as far as that changes how it is written. Immutable to those who have one; each
 * {@code with} method gives the scope of a part.
 */
public final class Scope {
    private static final int AS_FROM = 1;
    private static final int WITHIN_COLUMNS = 1 << 1;
    private static final int WITHIN_LABEL = 1 << 2;
    private static final int LITERAL_BINDS = 1 << 3;
    private static final int LITERAL_EXECUTE = 1 << 4;
    private static final int INCLUDE_TABLE = 1 << 5;
    private static final int SUBQUERY = 1 << 6;
    private static final int LATERAL = 1 << 7;
    private static final int INSIDE_OPERATOR = 1 << 8;
    private static final int CRUD = 1 << 9;
    private static final int BIND_TYPES = 1 << 10;
    private static final int INSERT_SOURCE = 1 << 11;

    /** The outermost scope: columns are qualified, types may write their own. */
    public static final Scope ROOT = new Scope();

    private int flags = INCLUDE_TABLE | BIND_TYPES;
    private @Nullable Expression<?> labelByName;
    private @Nullable Integer member;
    private @Nullable FromLinter linter;
    private @Nullable FromLinter lateralLinter;
    private @Nullable FromClause enclosingLateral;
    private @Nullable FromClause enclosingAlias;
    private @Nullable Cte visitingCte;
    private Map<String, Name> ambiguousTables = Map.of();
    private Map<FromClause, String> fromHints = Map.of();

    private Scope() {}

    private Scope(Scope other) {
        flags = other.flags;
        labelByName = other.labelByName;
        member = other.member;
        linter = other.linter;
        lateralLinter = other.lateralLinter;
        enclosingLateral = other.enclosingLateral;
        enclosingAlias = other.enclosingAlias;
        visitingCte = other.visitingCte;
        ambiguousTables = other.ambiguousTables;
        fromHints = other.fromHints;
    }

    private boolean is(int flag) {
        return (flags & flag) != 0;
    }

    private Scope with(int flag, boolean value) {
        if (is(flag) == value) {
            return this;
        }
        Scope changed = new Scope(this);
        changed.flags ^= flag;
        return changed;
    }

    /** Whether FROM elements are written with what they are made of, instead of by name. */
    public boolean asFrom() {
        return is(AS_FROM);
    }

    /** The same scope with another {@link #asFrom}. */
    public Scope withAsFrom(boolean value) {
        return with(AS_FROM, value);
    }

    /** Whether in a columns clause, where labels are written behind AS. */
    public boolean withinColumns() {
        return is(WITHIN_COLUMNS);
    }

    /** The same scope with another {@link #withinColumns}. */
    public Scope withWithinColumns(boolean value) {
        return with(WITHIN_COLUMNS, value);
    }

    /** Whether behind a label already. */
    public boolean withinLabel() {
        return is(WITHIN_LABEL);
    }

    /** The same scope with another {@link #withinLabel}. */
    public Scope withWithinLabel(boolean value) {
        return with(WITHIN_LABEL, value);
    }

    /** Whether values are written inline. */
    public boolean literalBinds() {
        return is(LITERAL_BINDS);
    }

    /** The same scope with another {@link #literalBinds}. */
    public Scope withLiteralBinds(boolean value) {
        return with(LITERAL_BINDS, value);
    }

    /** Whether values are written inline just before execution. */
    public boolean literalExecute() {
        return is(LITERAL_EXECUTE);
    }

    /** The same scope with another {@link #literalExecute}. */
    public Scope withLiteralExecute(boolean value) {
        return with(LITERAL_EXECUTE, value);
    }

    /** Whether columns are qualified. */
    public boolean includeTable() {
        return is(INCLUDE_TABLE);
    }

    /** The same scope with another {@link #includeTable}. */
    public Scope withIncludeTable(boolean value) {
        return with(INCLUDE_TABLE, value);
    }

    /** Whether the select gets parentheses. */
    public boolean subquery() {
        return is(SUBQUERY);
    }

    /** The same scope with another {@link #subquery}. */
    public Scope withSubquery(boolean value) {
        return with(SUBQUERY, value);
    }

    /** Whether within LATERAL, so that earlier elements may be used. */
    public boolean lateral() {
        return is(LATERAL);
    }

    /** The same scope with another {@link #lateral}. */
    public Scope withLateral(boolean value) {
        return with(LATERAL, value);
    }

    /** Whether an operand of an operator. */
    public boolean insideOperator() {
        return is(INSIDE_OPERATOR);
    }

    /** The same scope with another {@link #insideOperator}. */
    public Scope withInsideOperator(boolean value) {
        return with(INSIDE_OPERATOR, value);
    }

    /** Whether a table is the target of INSERT, UPDATE or DELETE. */
    public boolean crud() {
        return is(CRUD);
    }

    /** The same scope with another {@link #crud}. */
    public Scope withCrud(boolean value) {
        return with(CRUD, value);
    }

    /** Whether type-specific expressions around parameters are written. */
    public boolean bindTypes() {
        return is(BIND_TYPES);
    }

    /** The same scope with another {@link #bindTypes}. */
    public Scope withBindTypes(boolean value) {
        return with(BIND_TYPES, value);
    }

    /** Whether the select feeds an INSERT. */
    public boolean insertSource() {
        return is(INSERT_SOURCE);
    }

    /** The same scope with another {@link #insertSource}. */
    public Scope withInsertSource(boolean value) {
        return with(INSERT_SOURCE, value);
    }

    /** The label or column that is written by its name alone, or null. */
    public @Nullable Expression<?> labelByName() {
        return labelByName;
    }

    /** The same scope with another {@link #labelByName}. */
    public Scope withLabelByName(@Nullable Expression<?> value) {
        Scope changed = new Scope(this);
        changed.labelByName = value;
        return changed;
    }

    /** The position in a UNION; null outside. */
    public @Nullable Integer member() {
        return member;
    }

    /** The same scope with another {@link #member}. */
    public Scope withMember(@Nullable Integer value) {
        Scope changed = new Scope(this);
        changed.member = value;
        return changed;
    }

    /** Collects FROM elements and what connects them; null where nobody looks. */
    public @Nullable FromLinter linter() {
        return linter;
    }

    /** The same scope with another {@link #linter}. */
    public Scope withLinter(@Nullable FromLinter value) {
        Scope changed = new Scope(this);
        changed.linter = value;
        return changed;
    }

    /** The linter of the statement around a LATERAL, or null. */
    public @Nullable FromLinter lateralLinter() {
        return lateralLinter;
    }

    /** The same scope with another {@link #lateralLinter}. */
    public Scope withLateralLinter(@Nullable FromLinter value) {
        Scope changed = new Scope(this);
        changed.lateralLinter = value;
        return changed;
    }

    /** The LATERAL around, or null. */
    public @Nullable FromClause enclosingLateral() {
        return enclosingLateral;
    }

    /** The same scope with another {@link #enclosingLateral}. */
    public Scope withEnclosingLateral(@Nullable FromClause value) {
        Scope changed = new Scope(this);
        changed.enclosingLateral = value;
        return changed;
    }

    /** The alias around, or null. */
    public @Nullable FromClause enclosingAlias() {
        return enclosingAlias;
    }

    /** The same scope with another {@link #enclosingAlias}. */
    public Scope withEnclosingAlias(@Nullable FromClause value) {
        Scope changed = new Scope(this);
        changed.enclosingAlias = value;
        return changed;
    }

    /** The CTE that is being written, or null. */
    public @Nullable Cte visitingCte() {
        return visitingCte;
    }

    /** The same scope with another {@link #visitingCte}. */
    public Scope withVisitingCte(@Nullable Cte value) {
        Scope changed = new Scope(this);
        changed.visitingCte = value;
        return changed;
    }

    /** Names of schema-qualified tables of the statement, under which others get an alias. */
    public Map<String, Name> ambiguousTables() {
        return ambiguousTables;
    }

    /** The same scope with another {@link #ambiguousTables}. */
    public Scope withAmbiguousTables(Map<String, Name> value) {
        Scope changed = new Scope(this);
        changed.ambiguousTables = value;
        return changed;
    }

    /** Hints for FROM elements. */
    public Map<FromClause, String> fromHints() {
        return fromHints;
    }

    /** The same scope with another {@link #fromHints}. */
    public Scope withFromHints(Map<FromClause, String> value) {
        Scope changed = new Scope(this);
        changed.fromHints = value;
        return changed;
    }
}
