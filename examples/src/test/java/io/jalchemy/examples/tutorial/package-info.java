/** The tutorial's programs beside the recorded output of SQLAlchemy's. */
@NullMarked
package io.jalchemy.examples.tutorial;

import org.jspecify.annotations.NullMarked;
