package io.jalchemy.sql;

/** What a select can join to: a FROM element, or a path that knows its own ON clause. */
public sealed interface JoinTarget permits FromClause, JoinPath {}
