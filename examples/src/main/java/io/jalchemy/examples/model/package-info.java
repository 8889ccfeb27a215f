/** The entities of the examples: people and their addresses, as in SQLAlchemy's documentation. */
@NullMarked
package io.jalchemy.examples.model;

import org.jspecify.annotations.NullMarked;
