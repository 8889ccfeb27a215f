/** The object relational mapper: entities, mapping, session, unit of work and loading. */
module io.jalchemy.orm {
    requires transitive io.jalchemy.core;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports io.jalchemy.orm.annotation;
    exports io.jalchemy.orm.collection;
    exports io.jalchemy.orm.dynamic;
    exports io.jalchemy.orm.error;
    exports io.jalchemy.orm.loading;
    exports io.jalchemy.orm.mapping;
    exports io.jalchemy.orm.query;
    exports io.jalchemy.orm.session;
    exports io.jalchemy.orm.spi;
}
