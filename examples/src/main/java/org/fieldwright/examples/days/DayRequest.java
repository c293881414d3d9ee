// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * What to generate. Equal requests give equal problems on every machine.
 *
 * @param kind the kind of day
 * @param jobs how many jobs, 1 to 100 000
 * @param technicians how many technicians, 1 to 10 000
 * @param days how many working days, 1 to 60
 * @param seed the seed; another seed gives another day of the same kind
 * @param extras what a {@link DayKind#DISPATCH_WEEK} has on top; the other kinds take none
 */
public record DayRequest(DayKind kind, int jobs, int technicians, int days, long seed, Set<Extra> extras) {
    /** Checks the ranges. */
    public DayRequest {
        Objects.requireNonNull(kind, "DayRequest.kind");
        check("jobs", jobs, 100_000);
        check("technicians", technicians, 10_000);
        check("days", days, 60);
        extras = Collections.unmodifiableSet(new TreeSet<>(extras));
        if (kind != DayKind.DISPATCH_WEEK && !extras.isEmpty()) {
            throw new IllegalArgumentException(
                    "A day of kind " + kind.id() + " has no extras; leave out " + extras + ".");
        }
    }

    private static void check(String name, int value, int greatest) {
        if (value < 1 || value > greatest) {
            throw new IllegalArgumentException(
                    "Number of " + name + " (" + value + ") must be from 1 to " + greatest + ".");
        }
    }

    /**
     * The same with another number of jobs.
     *
     * @param value how many jobs, 1 to 100 000
     * @return the changed request
     */
    public DayRequest withJobs(int value) {
        return new DayRequest(kind, value, technicians, days, seed, extras);
    }

    /**
     * The same with another number of technicians.
     *
     * @param value how many technicians, 1 to 10 000
     * @return the changed request
     */
    public DayRequest withTechnicians(int value) {
        return new DayRequest(kind, jobs, value, days, seed, extras);
    }

    /**
     * The same with another number of days.
     *
     * @param value how many working days, 1 to 60
     * @return the changed request
     */
    public DayRequest withDays(int value) {
        return new DayRequest(kind, jobs, technicians, value, seed, extras);
    }

    /**
     * The same with another seed.
     *
     * @param value the seed
     * @return the changed request
     */
    public DayRequest withSeed(long value) {
        return new DayRequest(kind, jobs, technicians, days, value, extras);
    }

    /**
     * The same with other extras.
     *
     * @param value the extras; empty for none
     * @return the changed request
     */
    public DayRequest withExtras(Set<Extra> value) {
        return new DayRequest(kind, jobs, technicians, days, seed, value);
    }
}
