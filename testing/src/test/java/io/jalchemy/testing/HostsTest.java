package io.jalchemy.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jalchemy.testing.Host.Address;
import io.jalchemy.testing.Host.Login;
import org.junit.jupiter.api.Test;

class HostsTest {

    private static final Login LOGIN = new Login("someone", "");

    @Test
    void aServerThatDoesNotAnswerIsReportedWithTheWayToGetIt() {
        Host closedPort = new PostgresqlHost(new Address("jdbc:postgresql://127.0.0.1:1/test", LOGIN));

        assertThat(Hosts.probe(closedPort).problem())
                .contains("POSTGRESQL is not there", "docker run", "JALCHEMY_TEST_POSTGRESQL_URL", "127.0.0.1:1");
    }

    @Test
    void aMariadbThatDoesNotAnswerIsReportedToo() {
        Host closedPort = new MariadbHost(new Address("jdbc:mariadb://127.0.0.1:1/test", LOGIN));

        assertThat(Hosts.probe(closedPort).problem())
                .contains("MARIADB is not there", "docker run", "JALCHEMY_TEST_MARIADB_URL");
    }

    @Test
    void anAddressKeepsItsParametersWhenTheDatabaseChanges() {
        assertThat(new Address("jdbc:mariadb://host:3307/test?sslMode=trust", LOGIN).url("other", "a=b"))
                .isEqualTo("jdbc:mariadb://host:3307/other?sslMode=trust&a=b");
        assertThat(new Address("jdbc:mariadb://host/test?sslMode=trust", LOGIN).url("other", ""))
                .isEqualTo("jdbc:mariadb://host/other?sslMode=trust");
        assertThat(new Address("jdbc:mariadb://host/test", LOGIN).url("other", ""))
                .isEqualTo("jdbc:mariadb://host/other");
    }

    @Test
    void whatIsAbsentEndsTheTestThatUsesIt() {
        TestDatabase absent = new TestDatabase(DatabaseKind.MARIADB, new AbsentSchema("MARIADB is not there."));

        assertThat(absent.toString()).isEqualTo("MARIADB");
        assertThatThrownBy(absent::url).hasMessageContaining("MARIADB is not there.");
    }
}
