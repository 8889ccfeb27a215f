/** Programs to read and run: the quickstart and the code of the tutorial. */
@NullMarked
package io.jalchemy.examples;

import org.jspecify.annotations.NullMarked;
