/**
 * Java source from a schema: {@link io.jalchemy.codegen.TableClasses} writes one class per table of a metadata, reflected or not,
 * and one that holds them all. How a type is written, it says itself ({@link io.jalchemy.types.TypeSource}).
 *
 * <p>May depend on the schema and what is below it; it knows neither databases nor how they are read.
 */
package io.jalchemy.codegen;
