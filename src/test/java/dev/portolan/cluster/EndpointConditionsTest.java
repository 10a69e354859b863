// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the API documents of EndpointConditions: without a word an endpoint is ready, serves, and is not terminating. */
class EndpointConditionsTest {

    @ParameterizedTest
    @CsvSource({"TRUE, true, true, true", "FALSE, false, false, false", "UNSET, true, true, false"})
    void eachConditionMeansWhatItSaysAndUnsetWhatTheApiSays(
            Condition said, boolean ready, boolean serving, boolean terminating) {
        EndpointConditions conditions = new EndpointConditions(said, said, said);

        assertThat(conditions.isReady()).isEqualTo(ready);
        assertThat(conditions.isServing()).isEqualTo(serving);
        assertThat(conditions.isTerminating()).isEqualTo(terminating);
    }

    @ParameterizedTest
    @CsvSource({"TRUE", "FALSE", "UNSET"})
    void unsetServingDoesNotHangOnReady(Condition ready) {
        assertThat(new EndpointConditions(ready, Condition.UNSET, Condition.TRUE).isServing())
                .isTrue();
    }
}
