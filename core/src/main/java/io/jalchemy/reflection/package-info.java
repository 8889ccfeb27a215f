/**
 * Reading a schema back from a database. {@link io.jalchemy.reflection.Inspector} is what users hold: it lists and describes what
 * is there, and fills a {@link io.jalchemy.schema.MetaData} with tables made from it. Each dialect brings a
 * {@link io.jalchemy.reflection.CatalogReader}, whose methods describe many tables with one query or a few; what they give are
 * the {@code Reflected…} records.
 *
 * <p>May depend on everything up to the compiler. Dialects and the engine stand above: a reader sends its queries through a
 * {@link io.jalchemy.reflection.CatalogSource}, which the engine implements.
 */
package io.jalchemy.reflection;
