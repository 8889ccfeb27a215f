package io.jalchemy.engine;

import static io.jalchemy.sql.Sql.and;
import static io.jalchemy.sql.Sql.literal;
import static io.jalchemy.sql.Sql.not;
import static io.jalchemy.sql.Sql.or;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.bigInteger;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.sql.Condition;
import io.jalchemy.sql.Expression;
import io.jalchemy.testing.DatabaseKind;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Parentheses: a database reads an expression as it was built. */
@OnDatabases
class RandomTreesTest {
    private static final int TREES = 1000;
    private static final int DEPTH = 4;

    private final TestDatabase database;
    private final Engine engine;
    private final Random random = new Random(17);

    RandomTreesTest(TestDatabase database) {
        this.database = database;
        this.engine = Engine.create(database.urlWithLogin());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** An expression, and what it amounts to by the way it was built. */
    private record Amount(Expression<Long> expression, long value) {}

    /** A condition, and whether it holds by the way it was built. */
    private record Claim(Condition condition, boolean value) {}

    @Tag("core-X17")
    @Test
    void theDatabaseComputesWhatTheTreeAmountsTo() {
        engine.begin(connection -> {
            for (int i = 0; i < TREES; i++) {
                Amount tree = amount(DEPTH);
                Long found = connection.execute(select(tree.expression())).one();
                assertThat(found).as("tree %d: %s", i, tree.expression()).isEqualTo(tree.value());
            }
        });
    }

    @Tag("core-X17")
    @Test
    void theDatabaseFindsTrueWhatIsTrueOfTheTree() {
        engine.begin(connection -> {
            for (int i = 0; i < TREES; i++) {
                Claim tree = claim(DEPTH);
                List<Long> found = connection
                        .execute(select(literal(1L)).where(tree.condition()))
                        .all();
                assertThat(found).as("tree %d: %s", i, tree.condition()).hasSize(tree.value() ? 1 : 0);
            }
        });
    }

    private Amount amount(int depth) {
        if (depth == 0 || random.nextInt(8) == 0) {
            long value = random.nextInt(1, 10);
            return new Amount(literal(value, bigInteger()).cast(bigInteger()), value);
        }
        Amount a = amount(depth - 1);
        int kinds = database.kind() == DatabaseKind.MARIADB ? 5 : 9;
        return switch (random.nextInt(kinds)) {
            case 0 -> sum(a, amount(depth - 1));
            case 1 -> difference(a, amount(depth - 1));
            case 2 -> product(a, amount(depth - 1));
            case 3 -> new Amount(a.expression.negative(), -a.value);
            case 4 -> new Amount(a.expression.mod(literal(7L)), a.value % 7);
            // MariaDB rounds quotients down, and its bits have no sign
            case 5 -> new Amount(a.expression.floorDividedBy(literal(3L)), a.value / 3);
            case 6 -> bits(a, amount(depth - 1));
            case 7 -> new Amount(a.expression.bitNot(), ~a.value);
            default -> new Amount(a.expression.shiftLeft(literal(2)), a.value << 2);
        };
    }

    private static Amount sum(Amount a, Amount b) {
        return new Amount(a.expression.plus(b.expression), a.value + b.value);
    }

    private static Amount difference(Amount a, Amount b) {
        return new Amount(a.expression.minus(b.expression), a.value - b.value);
    }

    private static Amount product(Amount a, Amount b) {
        return new Amount(a.expression.times(b.expression), a.value * b.value);
    }

    private Amount bits(Amount a, Amount b) {
        return switch (random.nextInt(3)) {
            case 0 -> new Amount(a.expression.bitAnd(b.expression), a.value & b.value);
            case 1 -> new Amount(a.expression.bitOr(b.expression), a.value | b.value);
            default -> new Amount(a.expression.bitXor(b.expression), a.value ^ b.value);
        };
    }

    private Claim claim(int depth) {
        if (depth == 0) {
            return comparison(amount(1), amount(1));
        }
        Claim a = claim(depth - 1);
        return switch (random.nextInt(4)) {
            case 0 -> both(a, claim(depth - 1));
            case 1 -> either(a, claim(depth - 1));
            case 2 -> new Claim(not(a.condition), !a.value);
            default -> comparison(amount(2), amount(2));
        };
    }

    private static Claim both(Claim a, Claim b) {
        return new Claim(and(a.condition, b.condition), a.value && b.value);
    }

    private static Claim either(Claim a, Claim b) {
        return new Claim(or(a.condition, b.condition), a.value || b.value);
    }

    private Claim comparison(Amount a, Amount b) {
        return switch (random.nextInt(4)) {
            case 0 -> new Claim(a.expression.eq(b.expression), a.value == b.value);
            case 1 -> new Claim(a.expression.lt(b.expression), a.value < b.value);
            case 2 -> new Claim(a.expression.between(b.expression, literal(9L)), b.value <= a.value && a.value <= 9);
            default -> new Claim(a.expression.in(3L, b.value), a.value == 3 || a.value == b.value);
        };
    }
}
