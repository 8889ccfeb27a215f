/**
 * Sessions: {@code SessionFactory} makes them, a {@code Session} holds the
 * entities of one piece of work, each row once, and writes their changes in a transaction. A session belongs to one thread of
 * control at a time; a second one is refused.
 *
 * <p>The topmost package of the mapper: may depend on all others. {@code unitofwork} and {@code loading} see a session only
 * through the interfaces that they declare.
 */
@NullMarked
package io.jalchemy.orm.session;

import org.jspecify.annotations.NullMarked;
