/**
 * The contract between entities and the mapper: what generated code calls, and what it must offer. The lowest package of the
 * mapper; it knows nothing of mappings, sessions or SQL statements, which reach it through
 * {@link io.jalchemy.orm.spi.EntityModel} and {@link io.jalchemy.orm.spi.EntityOwner}.
 *
 * <h2>An implementation of an entity</h2>
 *
 * For each entity the processor writes a final class in the user's package with one plain field per attribute. It
 * implements {@link io.jalchemy.orm.spi.ManagedEntity}: an {@link io.jalchemy.orm.spi.EntityState}, made with the object,
 * keeps what is known about its attributes. Attributes are numbered in the order of the mapping, those of a base entity
 * first, so that the number of an inherited attribute is the same in every subclass. The generated accessors are:
 *
 * <ul>
 *   <li>a getter of a column: {@code entityState.read(NAME); return name;}, with {@code readNullable} where the accessor is
 *       {@code @Nullable}, because a value that was never set is then null and otherwise an error;
 *   <li>a setter of a column: {@code if (entityState.changes(NAME, this.name, name)) { this.name = name; }};
 *   <li>a getter of a reference: as for a column; a setter: {@code entityState.refer(USER, user);}, which also writes the
 *       field, through the access, and keeps the other side in step;
 *   <li>a getter of a collection: {@code entityState.readCollection(ADDRESSES); return addresses;}; a setter, where the user
 *       declares one: {@code entityState.replaceCollection(ADDRESSES, addresses);};
 *   <li>a value made of several columns has no field and no number: its getter reads the columns and calls the constructor,
 *       its setter calls {@code changes} for each.
 * </ul>
 *
 * Beside it stands an {@link io.jalchemy.orm.spi.EntityAccess}, one object per entity, through which the mapper reads and
 * writes the fields by number, without events. There is no reflection anywhere.
 *
 * <h2>The metamodel</h2>
 *
 * The class {@code User_} extends {@code io.jalchemy.orm.query.EntityPath}; it holds the table, the mapper, one static
 * instance and one field per attribute. The tests of this module contain a complete example, written by hand:
 * {@code io.jalchemy.orm.example}. That is what generated code should look like.
 */
@NullMarked
package io.jalchemy.orm.spi;

import org.jspecify.annotations.NullMarked;
