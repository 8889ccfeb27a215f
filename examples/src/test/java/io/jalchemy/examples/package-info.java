/** What the programs must do, checked from outside. */
@NullMarked
package io.jalchemy.examples;

import org.jspecify.annotations.NullMarked;
