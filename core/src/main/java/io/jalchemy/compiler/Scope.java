package io.jalchemy.compiler;

import io.jalchemy.sql.Cte;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.FromClause;
import io.jalchemy.sql.Name;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where in a statement a node is written, as far as that changes how it is written. Immutable; each {@code with} method
 * gives the scope of a part.
 *
 * @param asFrom whether FROM elements are written with what they are made of, instead of by name
 * @param withinColumns whether in a columns clause, where labels are written behind AS
 * @param withinLabel whether behind a label already
 * @param labelByName the label or column that is written by its name alone
 * @param literalBinds whether values are written inline
 * @param literalExecute whether values are written inline just before execution
 * @param includeTable whether columns are qualified
 * @param subquery whether the select gets parentheses
 * @param lateral whether within LATERAL, so that earlier elements may be used
 * @param insideOperator whether an operand of an operator
 * @param eagerGrouping whether the operator around asks for parentheses
 * @param crud whether a table is the target of INSERT, UPDATE or DELETE
 * @param bindTypes whether type-specific expressions around parameters are written
 * @param member the position in a UNION, null outside
 * @param insertSource whether the select feeds an INSERT
 * @param linter collects FROM elements and what connects them; null where nobody looks
 * @param lateralLinter the linter of the statement around a LATERAL
 * @param enclosingLateral the LATERAL around
 * @param enclosingAlias the alias around
 * @param visitingCte the CTE that is being written
 * @param ambiguousTables names of schema-qualified tables of the statement, under which others get an alias
 * @param fromHints hints for FROM elements
 */
public record Scope(
        boolean asFrom,
        boolean withinColumns,
        boolean withinLabel,
        @Nullable Expression<?> labelByName,
        boolean literalBinds,
        boolean literalExecute,
        boolean includeTable,
        boolean subquery,
        boolean lateral,
        boolean insideOperator,
        boolean eagerGrouping,
        boolean crud,
        boolean bindTypes,
        @Nullable Integer member,
        boolean insertSource,
        @Nullable FromLinter linter,
        @Nullable FromLinter lateralLinter,
        @Nullable FromClause enclosingLateral,
        @Nullable FromClause enclosingAlias,
        @Nullable Cte visitingCte,
        Map<String, Name> ambiguousTables,
        Map<FromClause, String> fromHints) {
    /** The outermost scope. */
    public static final Scope ROOT = new Scope(
            false, false, false, null, false, false, true, false, false, false, false, false, true, null, false, null,
            null, null, null, null, Map.of(), Map.of());

    /** The same scope with another asFrom. */
    public Scope withAsFrom(boolean value) {
        return value == asFrom
                ? this
                : new Scope(
                        value,
                        withinColumns,
                        withinLabel,
                        labelByName,
                        literalBinds,
                        literalExecute,
                        includeTable,
                        subquery,
                        lateral,
                        insideOperator,
                        eagerGrouping,
                        crud,
                        bindTypes,
                        member,
                        insertSource,
                        linter,
                        lateralLinter,
                        enclosingLateral,
                        enclosingAlias,
                        visitingCte,
                        ambiguousTables,
                        fromHints);
    }

    /** The same scope with another withinColumns. */
    public Scope withWithinColumns(boolean value) {
        return value == withinColumns
                ? this
                : new Scope(
                        asFrom,
                        value,
                        withinLabel,
                        labelByName,
                        literalBinds,
                        literalExecute,
                        includeTable,
                        subquery,
                        lateral,
                        insideOperator,
                        eagerGrouping,
                        crud,
                        bindTypes,
                        member,
                        insertSource,
                        linter,
                        lateralLinter,
                        enclosingLateral,
                        enclosingAlias,
                        visitingCte,
                        ambiguousTables,
                        fromHints);
    }

    /** The same scope with another withinLabel. */
    public Scope withWithinLabel(boolean value) {
        return value == withinLabel
                ? this
                : new Scope(
                        asFrom,
                        withinColumns,
                        value,
                        labelByName,
                        literalBinds,
                        literalExecute,
                        includeTable,
                        subquery,
                        lateral,
                        insideOperator,
                        eagerGrouping,
                        crud,
                        bindTypes,
                        member,
                        insertSource,
                        linter,
                        lateralLinter,
                        enclosingLateral,
                        enclosingAlias,
                        visitingCte,
                        ambiguousTables,
                        fromHints);
    }

    /** The same scope with another labelByName. */
    public Scope withLabelByName(@Nullable Expression<?> value) {
        return new Scope(
                asFrom,
                withinColumns,
                withinLabel,
                value,
                literalBinds,
                literalExecute,
                includeTable,
                subquery,
                lateral,
                insideOperator,
                eagerGrouping,
                crud,
                bindTypes,
                member,
                insertSource,
                linter,
                lateralLinter,
                enclosingLateral,
                enclosingAlias,
                visitingCte,
                ambiguousTables,
                fromHints);
    }

    /** The same scope with another literalBinds. */
    public Scope withLiteralBinds(boolean value) {
        return value == literalBinds
                ? this
                : new Scope(
                        asFrom,
                        withinColumns,
                        withinLabel,
                        labelByName,
                        value,
                        literalExecute,
                        includeTable,
                        subquery,
                        lateral,
                        insideOperator,
                        eagerGrouping,
                        crud,
                        bindTypes,
                        member,
                        insertSource,
                        linter,
                        lateralLinter,
                        enclosingLateral,
                        enclosingAlias,
                        visitingCte,
                        ambiguousTables,
                        fromHints);
    }

    /** The same scope with another literalExecute. */
    public Scope withLiteralExecute(boolean value) {
        return value == literalExecute
                ? this
                : new Scope(
                        asFrom,
                        withinColumns,
                        withinLabel,
                        labelByName,
                        literalBinds,
                        value,
                        includeTable,
                        subquery,
                        lateral,
                        insideOperator,
                        eagerGrouping,
                        crud,
                        bindTypes,
                        member,
                        insertSource,
                        linter,
                        lateralLinter,
                        enclosingLateral,
                        enclosingAlias,
                        visitingCte,
                        ambiguousTables,
                        fromHints);
    }

    /** The same scope with another includeTable. */
    public Scope withIncludeTable(boolean value) {
        return value == includeTable
                ? this
                : new Scope(
                        asFrom,
                        withinColumns,
                        withinLabel,
                        labelByName,
                        literalBinds,
                        literalExecute,
                        value,
                        subquery,
                        lateral,
                        insideOperator,
                        eagerGrouping,
                        crud,
                        bindTypes,
                        member,
                        insertSource,
                        linter,
                        lateralLinter,
                        enclosingLateral,
                        enclosingAlias,
                        visitingCte,
                        ambiguousTables,
                        fromHints);
    }

    /** The same scope with another subquery. */
    public Scope withSubquery(boolean value) {
        return value == subquery
                ? this
                : new Scope(
                        asFrom,
                        withinColumns,
                        withinLabel,
                        labelByName,
                        literalBinds,
                        literalExecute,
                        includeTable,
                        value,
                        lateral,
                        insideOperator,
                        eagerGrouping,
                        crud,
                        bindTypes,
                        member,
                        insertSource,
                        linter,
                        lateralLinter,
                        enclosingLateral,
                        enclosingAlias,
                        visitingCte,
                        ambiguousTables,
                        fromHints);
    }

    /** The same scope with another lateral. */
    public Scope withLateral(boolean value) {
        return value == lateral
                ? this
                : new Scope(
                        asFrom,
                        withinColumns,
                        withinLabel,
                        labelByName,
                        literalBinds,
                        literalExecute,
                        includeTable,
                        subquery,
                        value,
                        insideOperator,
                        eagerGrouping,
                        crud,
                        bindTypes,
                        member,
                        insertSource,
                        linter,
                        lateralLinter,
                        enclosingLateral,
                        enclosingAlias,
                        visitingCte,
                        ambiguousTables,
                        fromHints);
    }

    /** The same scope with another insideOperator. */
    public Scope withInsideOperator(boolean value) {
        return value == insideOperator
                ? this
                : new Scope(
                        asFrom,
                        withinColumns,
                        withinLabel,
                        labelByName,
                        literalBinds,
                        literalExecute,
                        includeTable,
                        subquery,
                        lateral,
                        value,
                        eagerGrouping,
                        crud,
                        bindTypes,
                        member,
                        insertSource,
                        linter,
                        lateralLinter,
                        enclosingLateral,
                        enclosingAlias,
                        visitingCte,
                        ambiguousTables,
                        fromHints);
    }

    /** The same scope with another eagerGrouping. */
    public Scope withEagerGrouping(boolean value) {
        return value == eagerGrouping
                ? this
                : new Scope(
                        asFrom,
                        withinColumns,
                        withinLabel,
                        labelByName,
                        literalBinds,
                        literalExecute,
                        includeTable,
                        subquery,
                        lateral,
                        insideOperator,
                        value,
                        crud,
                        bindTypes,
                        member,
                        insertSource,
                        linter,
                        lateralLinter,
                        enclosingLateral,
                        enclosingAlias,
                        visitingCte,
                        ambiguousTables,
                        fromHints);
    }

    /** The same scope with another crud. */
    public Scope withCrud(boolean value) {
        return value == crud
                ? this
                : new Scope(
                        asFrom,
                        withinColumns,
                        withinLabel,
                        labelByName,
                        literalBinds,
                        literalExecute,
                        includeTable,
                        subquery,
                        lateral,
                        insideOperator,
                        eagerGrouping,
                        value,
                        bindTypes,
                        member,
                        insertSource,
                        linter,
                        lateralLinter,
                        enclosingLateral,
                        enclosingAlias,
                        visitingCte,
                        ambiguousTables,
                        fromHints);
    }

    /** The same scope with another bindTypes. */
    public Scope withBindTypes(boolean value) {
        return value == bindTypes
                ? this
                : new Scope(
                        asFrom,
                        withinColumns,
                        withinLabel,
                        labelByName,
                        literalBinds,
                        literalExecute,
                        includeTable,
                        subquery,
                        lateral,
                        insideOperator,
                        eagerGrouping,
                        crud,
                        value,
                        member,
                        insertSource,
                        linter,
                        lateralLinter,
                        enclosingLateral,
                        enclosingAlias,
                        visitingCte,
                        ambiguousTables,
                        fromHints);
    }

    /** The same scope with another member. */
    public Scope withMember(@Nullable Integer value) {
        return new Scope(
                asFrom,
                withinColumns,
                withinLabel,
                labelByName,
                literalBinds,
                literalExecute,
                includeTable,
                subquery,
                lateral,
                insideOperator,
                eagerGrouping,
                crud,
                bindTypes,
                value,
                insertSource,
                linter,
                lateralLinter,
                enclosingLateral,
                enclosingAlias,
                visitingCte,
                ambiguousTables,
                fromHints);
    }

    /** The same scope with another insertSource. */
    public Scope withInsertSource(boolean value) {
        return value == insertSource
                ? this
                : new Scope(
                        asFrom,
                        withinColumns,
                        withinLabel,
                        labelByName,
                        literalBinds,
                        literalExecute,
                        includeTable,
                        subquery,
                        lateral,
                        insideOperator,
                        eagerGrouping,
                        crud,
                        bindTypes,
                        member,
                        value,
                        linter,
                        lateralLinter,
                        enclosingLateral,
                        enclosingAlias,
                        visitingCte,
                        ambiguousTables,
                        fromHints);
    }

    /** The same scope with another linter. */
    public Scope withLinter(@Nullable FromLinter value) {
        return new Scope(
                asFrom,
                withinColumns,
                withinLabel,
                labelByName,
                literalBinds,
                literalExecute,
                includeTable,
                subquery,
                lateral,
                insideOperator,
                eagerGrouping,
                crud,
                bindTypes,
                member,
                insertSource,
                value,
                lateralLinter,
                enclosingLateral,
                enclosingAlias,
                visitingCte,
                ambiguousTables,
                fromHints);
    }

    /** The same scope with another lateralLinter. */
    public Scope withLateralLinter(@Nullable FromLinter value) {
        return new Scope(
                asFrom,
                withinColumns,
                withinLabel,
                labelByName,
                literalBinds,
                literalExecute,
                includeTable,
                subquery,
                lateral,
                insideOperator,
                eagerGrouping,
                crud,
                bindTypes,
                member,
                insertSource,
                linter,
                value,
                enclosingLateral,
                enclosingAlias,
                visitingCte,
                ambiguousTables,
                fromHints);
    }

    /** The same scope with another enclosingLateral. */
    public Scope withEnclosingLateral(@Nullable FromClause value) {
        return new Scope(
                asFrom,
                withinColumns,
                withinLabel,
                labelByName,
                literalBinds,
                literalExecute,
                includeTable,
                subquery,
                lateral,
                insideOperator,
                eagerGrouping,
                crud,
                bindTypes,
                member,
                insertSource,
                linter,
                lateralLinter,
                value,
                enclosingAlias,
                visitingCte,
                ambiguousTables,
                fromHints);
    }

    /** The same scope with another enclosingAlias. */
    public Scope withEnclosingAlias(@Nullable FromClause value) {
        return new Scope(
                asFrom,
                withinColumns,
                withinLabel,
                labelByName,
                literalBinds,
                literalExecute,
                includeTable,
                subquery,
                lateral,
                insideOperator,
                eagerGrouping,
                crud,
                bindTypes,
                member,
                insertSource,
                linter,
                lateralLinter,
                enclosingLateral,
                value,
                visitingCte,
                ambiguousTables,
                fromHints);
    }

    /** The same scope with another visitingCte. */
    public Scope withVisitingCte(@Nullable Cte value) {
        return new Scope(
                asFrom,
                withinColumns,
                withinLabel,
                labelByName,
                literalBinds,
                literalExecute,
                includeTable,
                subquery,
                lateral,
                insideOperator,
                eagerGrouping,
                crud,
                bindTypes,
                member,
                insertSource,
                linter,
                lateralLinter,
                enclosingLateral,
                enclosingAlias,
                value,
                ambiguousTables,
                fromHints);
    }

    /** The same scope with another ambiguousTables. */
    public Scope withAmbiguousTables(Map<String, Name> value) {
        return new Scope(
                asFrom,
                withinColumns,
                withinLabel,
                labelByName,
                literalBinds,
                literalExecute,
                includeTable,
                subquery,
                lateral,
                insideOperator,
                eagerGrouping,
                crud,
                bindTypes,
                member,
                insertSource,
                linter,
                lateralLinter,
                enclosingLateral,
                enclosingAlias,
                visitingCte,
                value,
                fromHints);
    }

    /** The same scope with another fromHints. */
    public Scope withFromHints(Map<FromClause, String> value) {
        return new Scope(
                asFrom,
                withinColumns,
                withinLabel,
                labelByName,
                literalBinds,
                literalExecute,
                includeTable,
                subquery,
                lateral,
                insideOperator,
                eagerGrouping,
                crud,
                bindTypes,
                member,
                insertSource,
                linter,
                lateralLinter,
                enclosingLateral,
                enclosingAlias,
                visitingCte,
                ambiguousTables,
                value);
    }
}
