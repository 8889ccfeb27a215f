package io.jalchemy.testing;

import java.util.List;

/** Stands in where the database is missing: a test class can be built with it, and ends as soon as it uses it. */
record AbsentSchema(String problem) implements Host.Schema {

    @Override
    public String url() {
        throw Absence.of(problem);
    }

    @Override
    public Host.Login login() {
        throw Absence.of(problem);
    }

    @Override
    public void clean() {
        throw Absence.of(problem);
    }

    @Override
    public List<String> openConnections() {
        return List.of();
    }

    @Override
    public void drop() {}
}
