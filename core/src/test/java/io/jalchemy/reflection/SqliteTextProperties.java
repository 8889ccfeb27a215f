package io.jalchemy.reflection;

import static io.jalchemy.schema.Schema.ddl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jalchemy.engine.Engine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Names and texts of any kind, in any quotes and with anything between the words, come back from the text of a table. */
class SqliteTextProperties {
    private static final List<String> PIECES = List.of(
            "a",
            "B",
            "9",
            "_",
            " ",
            "\"",
            "'",
            "`",
            "[",
            "(",
            ")",
            ",",
            ";",
            "--",
            "/*",
            "*/",
            "\n",
            "é",
            "check",
            "unique",
            "primary key",
            "constraint",
            "references",
            "as",
            ":x",
            "?",
            "%",
            "\\");
    private static final List<String> SPACES = List.of(" ", "\n", "\t  ", " /* (, ' */ ", " -- \"x'\n", "\r\n");

    /** One table, made up from a seed. */
    private static final class Made {
        private final Random random;
        private final List<String> columns = new ArrayList<>();
        private final StringBuilder sql = new StringBuilder("CREATE TABLE t(");

        Made(long seed) {
            random = new Random(seed);
            Set<String> used = new HashSet<>();
            while (columns.size() < 3) {
                String name = text();
                if (used.add(name.toLowerCase(Locale.ROOT))) {
                    columns.add(name);
                }
            }
        }

        private String text() {
            StringBuilder text = new StringBuilder("n");
            int length = random.nextInt(6);
            for (int i = 0; i < length; i++) {
                text.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            return text.toString();
        }

        private String quoted(String name) {
            return switch (random.nextInt(name.contains("]") ? 2 : 3)) {
                case 0 -> "\"" + name.replace("\"", "\"\"") + "\"";
                case 1 -> "`" + name.replace("`", "``") + "`";
                default -> "[" + name + "]";
            };
        }

        private String literal(String text) {
            return "'" + text.replace("'", "''") + "'";
        }

        private Made words(String... words) {
            for (String word : words) {
                sql.append(SPACES.get(random.nextInt(SPACES.size())))
                        .append(random.nextBoolean() ? word.toLowerCase(Locale.ROOT) : word);
            }
            return this;
        }

        private Made exactly(String text) {
            sql.append(SPACES.get(random.nextInt(SPACES.size()))).append(text);
            return this;
        }
    }

    @Property(tries = 300)
    void everythingIsFoundAsItWasGiven(@ForAll @LongRange(min = 0) long seed) {
        Made made = new Made(seed);
        String[] names = {made.text() + 1, made.text() + 2, made.text() + 3, made.text() + 4};
        String first = made.columns.get(0);
        String second = made.columns.get(1);
        String third = made.columns.get(2);
        String condition = made.quoted(first) + " <> " + made.literal(made.text());
        String standard = made.literal(made.text());
        String computed = made.quoted(first) + " || " + made.literal(made.text());
        made.exactly(made.quoted(first))
                .words("VARCHAR")
                .exactly("(20)")
                .words("DEFAULT")
                .exactly(standard)
                .words("NOT", "NULL");
        made.exactly(",")
                .exactly(made.quoted(second))
                .words("CONSTRAINT")
                .exactly(made.quoted(names[0]))
                .words("CHECK");
        made.exactly("(")
                .exactly(condition)
                .exactly(")")
                .words("REFERENCES")
                .exactly("t")
                .exactly("(");
        made.exactly(made.quoted(third))
                .exactly(")")
                .words("ON", "DELETE", "SET", "NULL")
                .exactly(",");
        made.exactly(made.quoted(third))
                .words("TEXT", "GENERATED", "ALWAYS", "AS")
                .exactly("(")
                .exactly(computed)
                .exactly(")");
        made.exactly(",")
                .words("CONSTRAINT")
                .exactly(made.quoted(names[1]))
                .words("UNIQUE")
                .exactly("(");
        made.exactly(made.quoted(third))
                .exactly(",")
                .exactly(made.quoted(first))
                .exactly(")")
                .exactly(",");
        made.words("CONSTRAINT")
                .exactly(made.quoted(names[2]))
                .words("FOREIGN", "KEY")
                .exactly("(");
        made.exactly(made.quoted(first))
                .exactly(")")
                .words("REFERENCES")
                .exactly("t")
                .exactly("(");
        made.exactly(made.quoted(second))
                .exactly(")")
                .exactly(",")
                .words("CONSTRAINT")
                .exactly(made.quoted(names[3]));
        made.words("PRIMARY", "KEY")
                .exactly("(")
                .exactly(made.quoted(second))
                .exactly(")")
                .exactly(")")
                .words("WITHOUT", "ROWID");
        try (Engine engine = Engine.create("sqlite://")) {
            engine.begin(
                    connection -> connection.execute(ddl(made.sql.toString().replace("%", "%%"))));
            check(engine.inspect(), made, names, List.of(condition, standard, computed));
        }
    }

    private static void check(Inspector inspector, Made made, String[] names, List<String> texts) {
        String first = made.columns.get(0);
        String second = made.columns.get(1);
        String third = made.columns.get(2);
        assertThat(inspector.columns("t")).extracting(ReflectedColumn::name).containsExactly(first, second, third);
        assertThat(inspector.columns("t").getFirst().defaultText()).isEqualTo(texts.get(1));
        assertThat(inspector.columns("t").getLast().computed()).isEqualTo(new ReflectedComputed(texts.get(2), false));
        assertThat(inspector.checkConstraints("t", null))
                .containsExactly(new ReflectedCheck(names[0], texts.get(0), null, Map.of()));
        assertThat(inspector.uniqueConstraints("t", null))
                .containsExactly(new ReflectedUnique(names[1], List.of(third, first), null, Map.of(), null));
        assertThat(inspector.primaryKey("t", null))
                .isEqualTo(new ReflectedPrimaryKey(names[3], List.of(second), null, Map.of()));
        assertThat(inspector.foreignKeys("t", null))
                .extracting(
                        ReflectedForeignKey::name, ReflectedForeignKey::columns, ReflectedForeignKey::referredColumns)
                .containsExactly(
                        tuple(null, List.of(second), List.of(third)), tuple(names[2], List.of(first), List.of(second)));
        assertThat(inspector.tableOptions("t", null)).isEqualTo(Map.of("sqlite_with_rowid", false));
    }
}
