/**
 * Talking to a database: {@link io.jalchemy.engine.Engine} owns dialect, pool and statement cache;
 * {@link io.jalchemy.engine.Connection} runs statements in transactions that begin by themselves;
 * {@link io.jalchemy.engine.Result} gives their rows. Engines are shared between threads; a connection belongs to one at a
 * time, and a second one is refused.
 *
 * <p>May depend on every other package of this module; none depends on it.
 */
@NullMarked
package io.jalchemy.engine;

import org.jspecify.annotations.NullMarked;
