package io.jalchemy.benchmarks;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The table as jOOQ sees it. */
final class JooqUsers {
    static final Table<Record> TABLE = DSL.table(DSL.name("bench_user"));
    static final Field<Integer> ID = DSL.field(DSL.name("id"), SQLDataType.INTEGER);
    static final Field<String> NAME = DSL.field(DSL.name("name"), SQLDataType.VARCHAR);
    static final Field<String> FULLNAME = DSL.field(DSL.name("fullname"), SQLDataType.VARCHAR);

    private JooqUsers() {}
}
