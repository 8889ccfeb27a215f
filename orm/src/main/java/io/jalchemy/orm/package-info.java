/** The object relational mapper's front: the session and what a user meets first. May use all of the core. */
@NullMarked
package io.jalchemy.orm;

import org.jspecify.annotations.NullMarked;
