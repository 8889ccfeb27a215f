/** The pages of the guide as programs: each is compiled and run, and must print and send what it shows. */
@NullMarked
package io.jalchemy.examples.guide;

import org.jspecify.annotations.NullMarked;
