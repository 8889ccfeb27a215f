package io.jalchemy.processor.entity;

import com.palantir.javapoet.ClassName;

/** The classes of the mapper and the toolkit that generated code mentions. The processor itself does not need them. */
public final class Library {
    public static final ClassName SCHEMA = ClassName.get("io.jalchemy.schema", "Schema");
    public static final ClassName TABLE = ClassName.get("io.jalchemy.schema", "Table");
    public static final ClassName COLUMN = ClassName.get("io.jalchemy.schema", "Column");
    public static final ClassName INDEX = ClassName.get("io.jalchemy.schema", "Index");
    public static final ClassName FOREIGN_KEY = ClassName.get("io.jalchemy.schema", "ForeignKey");
    public static final ClassName COMPUTED = ClassName.get("io.jalchemy.schema", "Computed");
    public static final ClassName TYPES = ClassName.get("io.jalchemy.types", "Types");
    public static final ClassName SQL = ClassName.get("io.jalchemy.sql", "Sql");
    public static final ClassName FROM_CLAUSE = ClassName.get("io.jalchemy.sql", "FromClause");

    public static final ClassName MAPPER = mapping("Mapper");
    public static final ClassName MAPPER_REGISTRY = mapping("MapperRegistry");
    public static final ClassName COLUMN_PROPERTY = mapping("ColumnProperty");
    public static final ClassName COMPOSITE_PROPERTY = mapping("CompositeProperty");
    public static final ClassName EXPRESSION_PROPERTY = mapping("ExpressionProperty");
    public static final ClassName RELATIONSHIP_PROPERTY = mapping("RelationshipProperty");
    public static final ClassName SYNONYM_PROPERTY = mapping("SynonymProperty");
    public static final ClassName COLLECTION_SHAPE = mapping("CollectionShape");
    public static final ClassName CASCADE = mapping("Cascade");
    public static final ClassName INHERITANCE = mapping("Inheritance");
    public static final ClassName LOAD_STRATEGY = mapping("LoadStrategy");
    public static final ClassName PASSIVE_DELETES = mapping("PassiveDeletes");
    public static final ClassName VERSIONING = mapping("Versioning");

    public static final ClassName ENTITY_PATH = query("EntityPath");
    public static final ClassName ATTRIBUTE = query("Attribute");
    public static final ClassName REFERENCE_PATH = query("ReferencePath");
    public static final ClassName COLLECTION_PATH = query("CollectionPath");

    public static final ClassName ENTITY_ACCESS = spi("EntityAccess");
    public static final ClassName ENTITY_STATE = spi("EntityState");
    public static final ClassName MANAGED_ENTITY = spi("ManagedEntity");
    public static final ClassName ROW_READER = spi("RowReader");

    public static final ClassName SQL_EXCEPTION = ClassName.get("java.sql", "SQLException");
    public static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");

    private Library() {}

    private static ClassName mapping(String name) {
        return ClassName.get("io.jalchemy.orm.mapping", name);
    }

    private static ClassName query(String name) {
        return ClassName.get("io.jalchemy.orm.query", name);
    }

    private static ClassName spi(String name) {
        return ClassName.get("io.jalchemy.orm.spi", name);
    }
}
