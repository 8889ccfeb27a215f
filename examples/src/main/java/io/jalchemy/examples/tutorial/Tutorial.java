package io.jalchemy.examples.tutorial;

import io.jalchemy.engine.Engine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs all pages, each on a SQLite of its own in this process, and prints the SQL beside the results. */
public final class Tutorial {
    private static final List<Page> PAGES = List.of(
            new OrmQuickstart(),
            new DbapiTransactions(),
            new Metadata(),
            new DataInsert(),
            new DataSelect(),
            new DataUpdate(),
            new OrmDataManipulation(),
            new OrmRelatedObjects());

    private Tutorial() {}

    public static void main(String[] args) {
        for (Page page : PAGES) {
            String name = page.getClass().getSimpleName();
            try (Engine engine = Engine.create("jdbc:sqlite::memory:")) {
                page.run(engine, new Console(name));
            }
        }
    }

    private record Console(String page) implements Notebook {
        @Override
        public void example(int line) {
            System.out.println();
            System.out.println("--- " + page + ", line " + line);
        }

        @Override
        public void print(@Nullable Object value) {
            System.out.println(value);
        }
    }
}
