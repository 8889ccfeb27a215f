/**
 * What can be known to be wrong before a program runs, once entities are read: {@link io.jalchemy.processor.check.EntityChecks}.
 * Each check says what is wrong, at which accessor, and what to do.
 */
@NullMarked
package io.jalchemy.processor.check;

import org.jspecify.annotations.NullMarked;
