/**
 * From descriptions to Java: {@link io.jalchemy.processor.write.ImplementationWriter} writes the class with the fields,
 * {@link io.jalchemy.processor.write.MetamodelWriter} the class for statements. What they write is meant to be read; the
 * hand-written template is in the tests of the mapper, {@code io.jalchemy.orm.example}.
 */
@NullMarked
package io.jalchemy.processor.write;

import org.jspecify.annotations.NullMarked;
