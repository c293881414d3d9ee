// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.internal.Similar;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.travel.Travel;
import org.fieldwright.core.travel.TravelTable;

/** Travel and traffic, and that every site can be travelled to at all. */
final class TravelRules {
    private static final int MAX_SITES = 20_000;
    private static final int MAX_SECONDS = (int) Values.YEAR.toSeconds();
    private static final int MAX_METRES = 1_000_000_000;

    private TravelRules() {}

    static void check(Context context) {
        At at = At.ROOT.field("travel");
        Travel travel = context.problem.travel();
        if (travel instanceof Travel.Matrix matrix) {
            matrix(context, matrix, at);
        } else if (travel instanceof Travel.GreatCircle circle) {
            greatCircle(context, circle, at);
        }
        traffic(context, context.problem.traffic(), At.ROOT.field("traffic"));
    }

    private static void matrix(Context context, Travel.Matrix matrix, At at) {
        context.values.names(matrix.sites(), at.field("sites"), "The travel matrix");
        context.values.count(matrix.sites().size(), MAX_SITES, at.field("sites"), "The travel matrix");
        TravelTable table = matrix.table();
        int size = matrix.sites().size();
        if (table.rows() != size || table.columns() != size) {
            String message = "The travel matrix has " + table.rows() + " rows and " + table.columns() + " columns for "
                    + size + " sites.";
            context.faults.add(
                    Code.MATRIX_NOT_SQUARE, at.field("seconds"), table.rows() + " x " + table.columns(), message);
            return;
        }
        cells(context, matrix, at);
        Set<String> named = new HashSet<>(matrix.sites());
        List<Site> sites = context.problem.sites();
        for (int i = 0; i < sites.size(); i++) {
            String id = sites.get(i).id();
            if (!named.contains(id)) {
                String message = "Site " + Faults.shorten(id) + " has no row and column in the travel matrix.";
                String remedy = Similar.hint(id, matrix.sites()) + Code.MATRIX_SITE_MISSING.remedy();
                context.faults.add(
                        Code.MATRIX_SITE_MISSING,
                        At.ROOT.field("sites").index(i).field("id"),
                        id,
                        message,
                        remedy);
            }
        }
    }

    private static void cells(Context context, Travel.Matrix matrix, At at) {
        TravelTable table = matrix.table();
        for (int r = 0; r < table.rows(); r++) {
            for (int c = 0; c < table.columns(); c++) {
                if (table.reachable(r, c)) {
                    String leg = " from " + matrix.sites().get(r) + " to "
                            + matrix.sites().get(c);
                    if (table.seconds(r, c) > MAX_SECONDS) {
                        At cell = at.field("seconds").index(r).index(c);
                        context.values.range(table.seconds(r, c), 0, MAX_SECONDS, cell, "The travel time" + leg);
                    }
                    if (table.metres(r, c) > MAX_METRES) {
                        At cell = at.field("metres").index(r).index(c);
                        context.values.range(table.metres(r, c), 0, MAX_METRES, cell, "The distance" + leg);
                    }
                }
            }
        }
    }

    private static void greatCircle(Context context, Travel.GreatCircle circle, At at) {
        context.values.factor(circle.detourFactor(), 1, 10, at.field("detourFactor"), "The detour factor");
        double before = 0;
        List<Travel.SpeedBand> speeds = circle.speeds();
        for (int i = 0; i < speeds.size(); i++) {
            At band = at.field("speeds").index(i);
            Double upTo = speeds.get(i).upToKm();
            context.values.factor(speeds.get(i).kmPerHour(), 0, 1000, band.field("kmPerHour"), "The speed");
            if ((upTo == null) != (i == speeds.size() - 1)) {
                String message = upTo == null
                        ? "A speed band without upToKm is not the last."
                        : "The last speed band has upToKm.";
                context.faults.add(Code.SPEED_BANDS_INVALID, band.field("upToKm"), upTo, message);
            } else if (upTo != null && context.values.finite(upTo, band.field("upToKm"), "The end of a speed band")) {
                if (upTo <= before) {
                    String message = "The speed band up to " + upTo + " km follows one up to " + before + " km.";
                    context.faults.add(Code.SPEED_BANDS_INVALID, band.field("upToKm"), upTo, message);
                }
                before = upTo;
            }
        }
        for (int i = 0; i < context.problem.sites().size(); i++) {
            Site site = context.problem.sites().get(i);
            if (site.location() == null) {
                String message =
                        "Site " + Faults.shorten(site.id()) + " has no location, which great-circle travel needs.";
                context.faults.add(
                        Code.SITE_WITHOUT_LOCATION,
                        At.ROOT.field("sites").index(i).field("location"),
                        null,
                        message);
            }
        }
    }

    private static void traffic(Context context, List<Travel.SpeedSlice> slices, At at) {
        context.values.count(slices.size(), 1440, at, "The list of traffic slices");
        LocalTime before = null;
        for (int i = 0; i < slices.size(); i++) {
            At slice = at.index(i);
            LocalTime from = slices.get(i).from();
            context.values.factor(slices.get(i).speedFactor(), 0.05, 5, slice.field("speedFactor"), "The speed factor");
            if (Values.fraction(from)) {
                String message = "The traffic slice from " + from + " has a fraction of a second.";
                context.faults.add(Code.TIME_SUB_SECOND, slice.field("from"), from, message);
            }
            if (before != null && !from.isAfter(before)) {
                String message = "The traffic slice from " + from + " follows one from " + before + ".";
                context.faults.add(Code.TRAFFIC_UNSORTED, slice.field("from"), from, message);
            }
            before = from;
        }
    }
}
