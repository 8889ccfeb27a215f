package io.jalchemy.sql;

/** What an INSERT does when a row is there already. */
public abstract sealed class PostValues extends Clause permits OnConflict, OnDuplicateKey {
    PostValues() {}
}
