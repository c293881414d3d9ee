// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import java.util.Arrays;
import java.util.List;
import org.fieldwright.solver.internal.evaluate.RouteResult;
import org.fieldwright.solver.internal.evaluate.TechnicianLayer;

/**
 * The score, by the layers of the evaluator: one fact per route, one per technician, one for the plan. Costs may be negative (liked
 * assignments), so they are impacts and not penalties.
 */
public class RouteConstraints implements ConstraintProvider {
    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            results(factory)
                    .filter(r -> r.violations() > 0)
                    .penalizeLong(HardMediumSoftLongScore.ONE_HARD, RouteResult::violations)
                    .asConstraint("Route rules"),
            results(factory)
                    .impactLong(HardMediumSoftLongScore.ONE_SOFT, r -> -r.cost())
                    .asConstraint("Route cost"),
            technicians(factory)
                    .filter((route, result) -> result.violations() > 0)
                    .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (route, result) -> result.violations())
                    .asConstraint("Technician rules"),
            technicians(factory)
                    .impactLong(HardMediumSoftLongScore.ONE_SOFT, (route, result) -> -result.cost())
                    .asConstraint("Technician cost"),
            factory.forEach(ShiftRoute.class)
                    .filter(r -> r.getShift() == 0 && !r.scoring().linked())
                    .impactLong(
                            HardMediumSoftLongScore.ONE_SOFT, r -> -r.scoring().withoutShifts())
                    .asConstraint("Technicians without shifts"),
            factory.forEach(ShiftRoute.class)
                    .filter(r -> r.scoring().plan().pricesWorstLateness()
                            && !r.scoring().linked())
                    .groupBy(
                            ShiftRoute::scoring,
                            ConstraintCollectors.max(
                                    (ShiftRoute r) -> r.evaluate().worstLateness()))
                    .penalizeLong(
                            HardMediumSoftLongScore.ONE_SOFT,
                            (scoring, worst) -> scoring.plan().worstLateness(worst))
                    .asConstraint("Worst lateness"),
            together(factory)
                    .filter((scoring, all) -> all.hard() > 0)
                    .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (scoring, all) -> all.hard())
                    .asConstraint("Rules of linked routes"),
            together(factory)
                    .impactLong(HardMediumSoftLongScore.ONE_SOFT, (scoring, all) -> -all.cost())
                    .asConstraint("Cost of linked routes"),
            leftOut(factory)
                    .filter(v -> undone(v) > 0)
                    .penalizeLong(HardMediumSoftLongScore.ONE_MEDIUM, RouteConstraints::undone)
                    .asConstraint("Undone work"),
            leftOut(factory)
                    .impactLong(HardMediumSoftLongScore.ONE_SOFT, v -> -costLeftOut(v))
                    .asConstraint("Price of work left out"),
            leftOut(factory)
                    .filter(v -> v.scoring().mustBePlanned(v.getNumber()))
                    .penalizeLong(HardMediumSoftLongScore.ONE_HARD, v -> 1)
                    .asConstraint("Fixed work"),
            told(factory)
                    .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, (scoring, result) -> result.cost())
                    .asConstraint("Customers told again"),
            told(factory)
                    .filter((scoring, result) -> result.violations() > 0)
                    .penalizeLong(HardMediumSoftLongScore.ONE_HARD, (scoring, result) -> result.violations())
                    .asConstraint("Customers told again at most"),
        };
    }

    private static UniConstraintStream<RouteResult> results(ConstraintFactory factory) {
        return factory.forEach(ShiftRoute.class)
                .filter(r -> !r.scoring().linked())
                .map(ShiftRoute::evaluate);
    }

    private static BiConstraintStream<Integer, TechnicianLayer.Result> technicians(ConstraintFactory factory) {
        return factory.forEach(ShiftRoute.class)
                .filter(r -> r.scoring().hasTechnicianTerms() && !r.scoring().linked())
                .groupBy(ShiftRoute::getTechnician, ConstraintCollectors.toList())
                .map((technician, own) -> technician, (technician, own) -> evaluate(technician, own));
    }

    /** With links one fact for all routes: what each is like depends on the others. */
    private static BiConstraintStream<Scoring, Scoring.Together> together(ConstraintFactory factory) {
        return factory.forEach(ShiftRoute.class)
                .filter(r -> r.scoring().linked())
                .groupBy(ShiftRoute::scoring, ConstraintCollectors.toList())
                .map((scoring, all) -> scoring, Scoring::together);
    }

    private static TechnicianLayer.Result evaluate(int technician, List<ShiftRoute> own) {
        return own.get(0).scoring().technician(technician, own);
    }

    private static UniConstraintStream<VisitEntity> leftOut(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(VisitEntity.class).filter(v -> v.getRoute() == null);
    }

    private static long undone(VisitEntity v) {
        return v.scoring().plan().undone(v.getNumber());
    }

    private static long costLeftOut(VisitEntity v) {
        return v.scoring().plan().price(v.getNumber()) + v.scoring().plan().withdrawn(v.getNumber());
    }

    private static BiConstraintStream<Scoring, TechnicianLayer.Result> told(ConstraintFactory factory) {
        UniConstraintStream<Told> onRoutes = factory.forEach(ShiftRoute.class)
                .filter(r -> r.scoring().plan().publishes() && !r.scoring().linked())
                .map(r -> new Told(r.scoring(), r.evaluate().told()));
        UniConstraintStream<Told> linked = together(factory)
                .filter((scoring, all) -> scoring.plan().publishes())
                .map((scoring, all) -> new Told(scoring, all.told()));
        UniConstraintStream<Told> leftOut = leftOut(factory)
                .filter(v -> v.scoring().plan().toldIfLeftOut(v.getNumber()))
                .map(v -> new Told(v.scoring(), new int[] {v.getNumber()}));
        return onRoutes.concat(linked)
                .concat(leftOut)
                .groupBy(Told::scoring, ConstraintCollectors.toList())
                .map(
                        (scoring, all) -> scoring,
                        (scoring, all) -> scoring.plan()
                                .tell(all.stream()
                                        .flatMapToInt(t -> Arrays.stream(t.visits()))
                                        .toArray()));
    }

    /** Visits whose customers are told again. */
    @SuppressWarnings("ArrayRecordComponent") // never compared: each is one fact
    record Told(Scoring scoring, int[] visits) {}
}
