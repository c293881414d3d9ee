// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

    @ParameterizedTest
    @CsvSource({
        "230, 100000",
        "316.224, 100000",
        "317, 50000",
        "1000, 20000",
        "1236, 20000",
        "3390, 5000",
        "31622, 1000"
    })
    void fitting_takesTheLargestFactorInsideTheHorizon(double day, int factor) {
        assertThat(Scale.fitting(day).secondsPerUnit()).isEqualTo(factor);
    }

    @Test
    void fitting_refusesADayThatIsTooLong() {
        assertThatThrownBy(() -> Scale.fitting(40_000))
                .hasMessageContaining("40000.0")
                .hasMessageContaining("366 days");
    }

    @Test
    void timesAreRoundedToTheStrictSide() {
        Scale scale = new Scale(1_000);
        assertThat(scale.earliest(1.0001)).isEqualTo(Scale.ZERO.plusSeconds(1_001));
        assertThat(scale.latest(1.0009)).isEqualTo(Scale.ZERO.plusSeconds(1_000));
        assertThat(scale.length(0.0001)).isEqualTo(Duration.ofSeconds(1));
        assertThat(scale.travelSeconds(1.0001)).isEqualTo(1_001);
    }

    @Test
    void wholeNumbersInDecimalStayWhole() {
        Scale scale = new Scale(100_000);
        assertThat(scale.length(1.1))
                .as("1.1 x 100000 is 110000.00000000001 in doubles")
                .isEqualTo(Duration.ofSeconds(110_000));
        assertThat(scale.latest(0.29))
                .as("0.29 x 100000 is 28999.999999999996 in doubles")
                .isEqualTo(Scale.ZERO.plusSeconds(29_000));
    }
}
