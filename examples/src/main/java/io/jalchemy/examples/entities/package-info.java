/** The entities of the examples, as a user writes them; {@code User_} and {@code Address_} are generated from them. */
@NullMarked
package io.jalchemy.examples.entities;

import org.jspecify.annotations.NullMarked;
