package io.jalchemy.engine;

import static io.jalchemy.schema.Schema.column;
import static io.jalchemy.sql.Sql.insert;
import static io.jalchemy.sql.Sql.select;
import static io.jalchemy.types.Types.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.jalchemy.row.Row2;
import io.jalchemy.schema.Column;
import io.jalchemy.schema.MetaData;
import io.jalchemy.schema.Table;
import io.jalchemy.testing.OnDatabases;
import io.jalchemy.testing.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Long texts and octets: values that last by default, streams where they are asked for. */
@OnDatabases
class LargeValuesTest {
    private static Column<Integer> key() {
        return column("id", integer()).primaryKey().autoincrement(Column.Autoincrement.NO);
    }

    private static final Column<Integer> ID = key();
    private static final Column<byte[]> OCTETS = column("octets", largeBinary());
    private static final Column<String> WORDS = column("words", text());
    private static final Table T = new MetaData().table("large", ID, OCTETS, WORDS);

    private static final Column<Integer> STREAMED_ID = key();
    private static final Column<InputStream> OCTET_STREAM = column("octets", binaryStream());
    private static final Column<Reader> WORD_STREAM = column("words", characterStream());
    private static final Table STREAMED = new MetaData().table("large", STREAMED_ID, OCTET_STREAM, WORD_STREAM);

    private static final int SIZE = 60_000;

    private final Engine engine;

    LargeValuesTest(TestDatabase database) {
        this.engine = Engine.create(database.urlWithLogin());
    }

    @BeforeEach
    void clean() {
        T.drop(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static byte[] octets(int fill) {
        byte[] octets = new byte[SIZE];
        Arrays.fill(octets, (byte) fill);
        return octets;
    }

    private static String words(int fill) {
        return Character.toString('a' + fill).repeat(SIZE);
    }

    @Tag("core-V27")
    @Test
    void valuesLastWhenTheRowHasMovedAndTheConnectionIsClosed() {
        T.create(engine);
        List<Row2<byte[], String>> rows = new ArrayList<>();
        List<Object> untyped = new ArrayList<>();
        try (Connection connection = engine.connect()) {
            for (int i = 0; i < 3; i++) {
                connection.execute(insert(T).set(ID, i).set(OCTETS, octets(i)).set(WORDS, words(i)));
            }
            for (Row2<byte[], String> row :
                    connection.execute(select(OCTETS, WORDS).orderBy(ID))) {
                rows.add(row);
            }
            connection.executeSql("SELECT octets, words FROM large ORDER BY id").forEach(row -> {
                untyped.add(row.get(0));
                untyped.add(row.get(1));
            });
            connection.commit();
        }
        engine.dispose();
        for (int i = 0; i < 3; i++) {
            assertThat(rows.get(i).value1()).isEqualTo(octets(i));
            assertThat(rows.get(i).value2()).isEqualTo(words(i));
            assertThat(untyped.get(2 * i)).isEqualTo(octets(i));
            assertThat(untyped.get(2 * i + 1)).isEqualTo(words(i));
        }
    }

    @Tag("core-V27")
    @Test
    void streamsAreWrittenAndReadRowByRow() {
        STREAMED.create(engine);
        engine.begin(connection -> {
            for (int i = 0; i < 3; i++) {
                connection.execute(insert(STREAMED)
                        .set(STREAMED_ID, i)
                        .set(OCTET_STREAM, new ByteArrayInputStream(octets(i)))
                        .set(WORD_STREAM, new StringReader(words(i))));
            }
            connection.execute(insert(STREAMED).set(STREAMED_ID, 3).set(OCTET_STREAM, (InputStream) null));
            int at = 0;
            for (InputStream octets : connection.execute(select(OCTET_STREAM).orderBy(STREAMED_ID))) {
                assertThat(read(octets)).isEqualTo(at < 3 ? octets(at) : null);
                at++;
            }
            assertThat(at).isEqualTo(4);
            at = 0;
            for (Reader words : connection.execute(select(WORD_STREAM).orderBy(STREAMED_ID))) {
                assertThat(read(words)).isEqualTo(at < 3 ? words(at) : null);
                at++;
            }
        });
        engine.begin(connection -> assertThat(
                        connection.execute(select(WORDS).where(ID.eq(2))).one())
                .isEqualTo(words(2)));
    }

    private static byte @Nullable [] read(@Nullable InputStream stream) {
        try (InputStream open = stream) {
            return open == null ? null : open.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String read(@Nullable Reader reader) {
        try (Reader open = reader) {
            return open == null ? null : open.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
