/**
 * SQLAlchemy's tutorial as programs, one class per page of its documentation and in the order of its examples. {@link
 * Tutorial} runs them all. The tests compare, example by example, the SQL and the output with what SQLAlchemy does.
 */
@NullMarked
package io.jalchemy.examples.tutorial;

import org.jspecify.annotations.NullMarked;
