// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Guards the agreement test: a feature that hardly ever changes a score would hardly be tested. */
class FeatureGuardTest {
    private static final int CASES = Boolean.getBoolean("fieldwright.full") ? 2_000 : 250;
    private static final int LEAST_PER_CENT = 5;

    @Test
    void eachFeatureChangesTheScoreOfOneCaseInTwenty() {
        Map<Feature, Integer> changed = new EnumMap<>(Feature.class);
        for (long seed = 0; seed < CASES; seed++) {
            RandomCase random = RandomProblems.make(seed);
            String score = score(random);
            for (Feature feature : random.features()) {
                if (!score.equals(score(RandomProblems.make(seed, EnumSet.of(feature))))) {
                    changed.merge(feature, 1, Integer::sum);
                }
            }
        }
        Map<Feature, Integer> rare = new EnumMap<>(Feature.class);
        for (Feature feature : Feature.values()) {
            int count = changed.getOrDefault(feature, 0);
            if (count * 100 < LEAST_PER_CENT * CASES) {
                rare.put(feature, count);
            }
        }
        assertThat(rare)
                .as("features that change fewer than %s %% of %s scores", LEAST_PER_CENT, CASES)
                .isEmpty();
    }

    private static String score(RandomCase random) {
        OracleResult result = random.judge();
        return result.hard() + " " + result.undone() + " " + result.costs().total();
    }
}
