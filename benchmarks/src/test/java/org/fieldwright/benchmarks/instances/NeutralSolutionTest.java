// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class NeutralSolutionTest {

    @Test
    void jsonHasRoutesAndWhatIsLeftOut() throws Exception {
        NeutralSolution solution = new NeutralSolution(
                "strsp", "T1", List.of(new NeutralSolution.Tour("7", List.of("2", "3"))), List.of("4"));
        JsonNode json = new ObjectMapper().readTree(solution.toJson());
        assertThat(json.toString())
                .isEqualTo("{\"family\":\"strsp\",\"instance\":\"T1\","
                        + "\"routes\":[{\"technician\":\"7\",\"stops\":[\"2\",\"3\"]}],\"unassigned\":[\"4\"]}");
    }
}
