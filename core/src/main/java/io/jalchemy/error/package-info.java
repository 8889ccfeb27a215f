/**
 * The one family of exceptions. Every failure is a {@link io.jalchemy.error.JalchemyException}; a subtype exists where a
 * caller would act differently. Messages say what failed, on what, what was expected and what to do. Depends on nothing.
 */
@NullMarked
package io.jalchemy.error;

import org.jspecify.annotations.NullMarked;
