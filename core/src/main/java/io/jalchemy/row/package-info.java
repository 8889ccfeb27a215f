/**
 * Rows of results: {@link io.jalchemy.row.Row} and its typed forms {@code Row2} to {@code Row10}. They are values: what a
 * statement over several elements yields. May depend on {@code error} only.
 */
@NullMarked
package io.jalchemy.row;

import org.jspecify.annotations.NullMarked;
