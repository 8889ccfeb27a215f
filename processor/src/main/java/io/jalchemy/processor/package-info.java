/** Reads annotated accessors and writes the entity's implementation, its access code and its metamodel class. */
@NullMarked
package io.jalchemy.processor;

import org.jspecify.annotations.NullMarked;
