// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.fieldwright.core.eligibility.EligibilityProvider;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Shift;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Technician;
import org.fieldwright.core.policy.Policy;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;

/**
 * Examples small enough to work out by hand: Wednesday 10 June 2026 in UTC, one technician from 08:00 to 16:00 based at H, and sites A and B;
 * H to A and A to B take 10 minutes and 10 km, H to B takes 20, all ways back likewise.
 */
final class Example {
    static final LocalDate DAY = LocalDate.of(2026, 6, 10);
    static final Requirements NONE = Requirements.NONE;
    private static final int[][] MINUTES = {{0, 10, 20}, {10, 0, 10}, {20, 10, 0}};

    private final List<Job> jobs = new ArrayList<>();
    Shift.Builder shift = Shift.builder("s", "H", at("08:00"), at("16:00")).end("H");
    Technician.Builder technician = Technician.builder("t")
            .costs(Technician.Costs.builder().perHour(BigDecimal.valueOf(36)).build());
    Policy.Builder policy = Policy.builder();
    UnaryOperator<DispatchProblem.Builder> change = p -> p;
    UnaryOperator<Site.Builder> siteA = s -> s;

    static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).toInstant(ZoneOffset.UTC);
    }

    static String time(long seconds) {
        return Instant.ofEpochSecond(seconds)
                .atZone(ZoneOffset.UTC)
                .toLocalTime()
                .toString();
    }

    /** A job of so many minutes at a site. */
    Example job(String id, String site, int minutes, UnaryOperator<Job.Builder> more) {
        jobs.add(more.apply(Job.builder(id, site, Duration.ofMinutes(minutes))).build());
        return this;
    }

    Example job(String id, String site, int minutes) {
        return job(id, site, minutes, j -> j);
    }

    OracleResult judge(String... route) {
        int[][] seconds = new int[3][3];
        int[][] metres = new int[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                seconds[i][j] = MINUTES[i][j] * 60;
                metres[i][j] = MINUTES[i][j] * 1000;
            }
        }
        Travel travel = new Travel.Matrix(List.of("H", "A", "B"), TravelTable.of(seconds, metres));
        DispatchProblem.Builder problem = DispatchProblem.builder(at("00:00"), at("23:59"), ZoneId.of("UTC"), travel)
                .sites(List.of(
                        Site.builder("H").build(),
                        siteA.apply(Site.builder("A")).build(),
                        Site.builder("B").build()))
                .technicians(List.of(technician.shifts(List.of(shift.build())).build()))
                .jobs(jobs);
        return Oracle.judge(
                change.apply(problem).build(),
                policy.build(),
                EligibilityProvider.everybody(),
                Map.of("s", List.of(route)));
    }

    /** Money as a decimal without trailing zeros. */
    static String money(BigInteger units) {
        return new BigDecimal(units)
                .divide(BigDecimal.valueOf(180_000_000))
                .stripTrailingZeros()
                .toPlainString();
    }
}
