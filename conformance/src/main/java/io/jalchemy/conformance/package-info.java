/** Readers and runners for the corpora recorded from SQLAlchemy. Uses the public API of the other modules only. */
@NullMarked
package io.jalchemy.conformance;

import org.jspecify.annotations.NullMarked;
