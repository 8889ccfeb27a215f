/** The object relational mapper: entities, mapping, session, unit of work and loading. */
module io.jalchemy.orm {
    requires transitive io.jalchemy.core;
    requires org.slf4j;
    requires static transitive org.jspecify;
}
