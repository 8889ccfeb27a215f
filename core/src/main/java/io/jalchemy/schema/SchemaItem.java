package io.jalchemy.schema;

/** What a table is made of. */
public sealed interface SchemaItem permits Column, Constraint, Index {}
