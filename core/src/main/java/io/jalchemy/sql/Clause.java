package io.jalchemy.sql;

/** A part of a statement that is neither an expression nor a FROM element: a join step, a WHEN branch, a row of values. */
public abstract sealed class Clause extends SqlNode
        permits CaseWhen,
                Assignment,
                CteAddition,
                DialectOption,
                FetchClause,
                ForUpdate,
                FromHint,
                FromSelect,
                JoinStep,
                PostValues,
                Prefix,
                StatementHint,
                WindowFrame {
    Clause() {}
}
