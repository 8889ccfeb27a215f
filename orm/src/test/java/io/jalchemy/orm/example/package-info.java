/**
 * Two entities with everything that the processor writes for them, written by hand: {@code User} and {@code Address} are the
 * user's, {@code UserEntity} and {@code User_} are what is generated. It is the template of the processor.
 */
@NullMarked
package io.jalchemy.orm.example;

import org.jspecify.annotations.NullMarked;
