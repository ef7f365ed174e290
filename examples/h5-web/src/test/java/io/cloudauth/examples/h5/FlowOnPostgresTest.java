package io.cloudauth.examples.h5;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

@OnPostgres
class FlowOnPostgresTest extends FlowTest {

    @Test
    void databaseIsPostgres() {
        assertThat(database.product()).isEqualTo("PostgreSQL");
    }
}
