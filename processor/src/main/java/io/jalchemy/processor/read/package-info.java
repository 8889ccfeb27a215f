/**
 * From the user's types to descriptions: {@link io.jalchemy.processor.read.EntityReader} reads one entity,
 * {@link io.jalchemy.processor.read.Entities} remembers those that others refer to. Mistakes go to
 * {@link io.jalchemy.processor.read.Problems} and leave out the attribute concerned; nothing here throws because of what a
 * user wrote.
 */
@NullMarked
package io.jalchemy.processor.read;

import org.jspecify.annotations.NullMarked;
