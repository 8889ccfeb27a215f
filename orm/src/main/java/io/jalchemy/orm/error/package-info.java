/**
 * The exceptions of the mapper, beside those of the core, which are used wherever they fit. Depends on the core's
 * {@code error} package alone.
 */
@NullMarked
package io.jalchemy.orm.error;

import org.jspecify.annotations.NullMarked;
