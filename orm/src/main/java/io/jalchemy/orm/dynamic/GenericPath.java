package io.jalchemy.orm.dynamic;

import io.jalchemy.orm.mapping.Mapper;
import io.jalchemy.orm.mapping.RelationshipProperty;
import io.jalchemy.orm.query.CollectionPath;
import io.jalchemy.orm.query.EntityPath;
import io.jalchemy.orm.query.ReferencePath;
import io.jalchemy.sql.FromClause;
import org.jspecify.annotations.Nullable;

/** An entity of a run-time mapping in statements; attributes by name. */
public final class GenericPath extends EntityPath<GenericEntity> {
    GenericPath(Mapper<GenericEntity> mapper, @Nullable FromClause alias) {
        super(mapper, alias);
    }

    /** The entity under another name. */
    public GenericPath as(String alias) {
        return new GenericPath(mapper(), mapper().selectable().alias(alias));
    }

    /** The entity under a name that is made while compiling. */
    public GenericPath as() {
        return new GenericPath(mapper(), mapper().selectable().alias());
    }

    /** The entity with its columns taken from a FROM element that passes them on. */
    public GenericPath from(FromClause source) {
        return new GenericPath(mapper(), source);
    }

    /** A reference to another entity. */
    public ReferencePath<GenericEntity, GenericEntity> reference(String attribute) {
        return reference(attribute, () -> targetOf(attribute));
    }

    /** A collection of other entities. */
    public CollectionPath<GenericEntity, GenericEntity> collection(String attribute) {
        return collection(attribute, () -> targetOf(attribute));
    }

    @SuppressWarnings("unchecked") // run-time mappings lead to run-time mappings
    private GenericPath targetOf(String attribute) {
        RelationshipProperty relationship = mapper().relationship(attribute);
        return new GenericPath((Mapper<GenericEntity>) relationship.target(), null);
    }
}
