// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.policy.Policy;

/**
 * What is written is read back as an equal record, for random values in every field. Such records mean nothing, so they are read without
 * validation.
 */
class RoundTripTest {
    @Property(tries = 200)
    void anyProblemComesBack(@ForAll("seeds") long seed) {
        assertComesBack(Format.PROBLEM, DispatchProblem.class, seed);
    }

    @Property(tries = 200)
    void anyPlanComesBack(@ForAll("seeds") long seed) {
        assertComesBack(Format.PLAN, DispatchPlan.class, seed);
    }

    @Property(tries = 200)
    void anyPolicyComesBack(@ForAll("seeds") long seed) {
        assertComesBack(Format.POLICY, Policy.class, seed);
    }

    @Property(tries = 20)
    void equalProblemsHaveEqualBytes(@ForAll("seeds") long seed) {
        Object once = new RandomRecords(new Random(seed)).value(DispatchProblem.class);
        Object again = new RandomRecords(new Random(seed)).value(DispatchProblem.class);
        assertThat(written(Format.PROBLEM, once)).isEqualTo(written(Format.PROBLEM, again));
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    private static <T> void assertComesBack(Format format, Class<T> type, long seed) {
        Object record = new RandomRecords(new Random(seed)).value(type);
        byte[] json = written(format, record);
        Faults faults = new Faults();
        JsonNode tree = Objects.requireNonNull(JsonText.parse(json, faults));
        Object back = format.bind(tree, type, faults);
        assertThat(faults.list(f -> f)).isEmpty();
        assertThat(back).isEqualTo(record);
        assertThat(written(format, Objects.requireNonNull(back))).isEqualTo(json);
    }

    private static byte[] written(Format format, Object record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        format.write(record, bytes);
        return bytes.toByteArray();
    }
}
