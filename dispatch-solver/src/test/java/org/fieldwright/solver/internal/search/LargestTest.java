// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargestTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 13})
    void itIsTheLargestAfterEveryChange(int count) {
        Random random = new Random(count);
        int[] numbers = new int[count];
        Largest largest = new Largest(count);
        for (int step = 0; step < 500; step++) {
            int index = random.nextInt(count);
            int value = random.nextInt(10);
            int[] changed = numbers.clone();
            changed[index] = value;
            int expected = Arrays.stream(changed).max().orElseThrow();

            assertThat(largest.with(index, value)).isEqualTo(expected);
            if (random.nextBoolean()) {
                largest.set(index, value);
                numbers = changed;
            }
            assertThat(largest.all()).isEqualTo(Arrays.stream(numbers).max().orElseThrow());
        }
    }

    @Test
    void ofNothingItIsZero() {
        assertThat(new Largest(0).all()).isZero();
    }
}
