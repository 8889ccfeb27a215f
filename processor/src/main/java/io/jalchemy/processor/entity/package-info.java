/**
 * What the processor knows of an entity once it has read it: {@link io.jalchemy.processor.entity.EntityDescription} with its
 * {@link io.jalchemy.processor.entity.Attribute attributes}. Plain values; depends on nothing else of the processor.
 */
@NullMarked
package io.jalchemy.processor.entity;

import org.jspecify.annotations.NullMarked;
