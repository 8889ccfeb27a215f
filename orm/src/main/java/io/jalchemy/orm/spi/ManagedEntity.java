package io.jalchemy.orm.spi;

/** What every implementation of an entity implements. User code does not call it. */
public interface ManagedEntity {
    /** What is known about the object and its attributes; made with the object and never replaced. */
    EntityState entityState();
}
