/**
 * The compile corpus: builds each statement of a case through the public API, compiles it for the dialect that the case
 * names and compares text and parameters. {@link io.jalchemy.conformance.statements.Interpreter} builds, by way of one
 * reader per subject (leaves, operators, functions, FROM elements, selects, DML, schema, types, values);
 * {@link io.jalchemy.conformance.statements.StatementRunner} runs a case.
 *
 * <p>A word that no reader knows, and a field that no reader asked for, makes a case unsupported: it never counts as
 * passed.
 */
@NullMarked
package io.jalchemy.conformance.statements;

import org.jspecify.annotations.NullMarked;
