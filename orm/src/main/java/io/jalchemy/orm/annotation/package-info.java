/**
 * What a user writes at an entity: {@link io.jalchemy.orm.annotation.Entity} on an interface or abstract class, the others on
 * its accessors where Java types and names do not say enough. The annotation processor reads them and is their only reader;
 * nothing here is looked at while a program runs. Each of them may also stand on an annotation of your own, which then means
 * all of them; what is written at the accessor itself wins. May depend on {@code mapping} for its enums.
 */
@NullMarked
package io.jalchemy.orm.annotation;

import org.jspecify.annotations.NullMarked;
