// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.Depot;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.model.Equipment;

/** Equipment, depots and what is on the vans. */
final class StockRules {
    static final int MAX_QUANTITY = 1_000_000;

    private StockRules() {}

    static void check(Context context) {
        DispatchProblem problem = context.problem;
        for (int i = 0; i < problem.equipment().size(); i++) {
            equipment(
                    context,
                    problem.equipment().get(i),
                    At.ROOT.field("equipment").index(i));
        }
        new Ids<Depot>("depot", context).addAll(problem.depots(), Depot::id, At.ROOT.field("depots"));
        for (int i = 0; i < problem.depots().size(); i++) {
            depot(context, problem.depots().get(i), At.ROOT.field("depots").index(i));
        }
        vans(context, problem.stock(), At.ROOT.field("stock"));
    }

    private static void equipment(Context context, Equipment equipment, At at) {
        Values values = context.values;
        String subject = "equipment " + Faults.shorten(equipment.id());
        values.name(equipment.type(), at.field("type"), "The type of " + subject);
        values.name(equipment.model(), at.field("model"), "The model of " + subject);
        values.name(equipment.serial(), at.field("serial"), "The serial number of " + subject);
        context.sites.refer(equipment.site(), at.field("site"), "Equipment " + Faults.shorten(equipment.id()));
        equipment.meters().forEach((name, reading) -> {
            values.name(name, at.field("meters").field(name), "A meter's name of " + subject);
            values.finite(reading, at.field("meters").field(name), "Meter " + Faults.shorten(name) + " of " + subject);
        });
        values.attributes(equipment.attributes(), at, subject);
    }

    private static void depot(Context context, Depot depot, At at) {
        String subject = "depot " + Faults.shorten(depot.id());
        context.sites.refer(depot.site(), at.field("site"), "The " + subject);
        context.values.length(depot.handling(), Values.YEAR, at.field("handling"), "The handling time of " + subject);
        Set<String> items = new HashSet<>();
        for (int i = 0; i < depot.stock().size(); i++) {
            String item = depot.stock().get(i).item();
            At itemAt = at.field("stock").index(i).field("item");
            context.values.name(item, itemAt, "The name of an item in the stock of " + subject);
            if (!items.add(item)) {
                String message = "The stock of " + subject + " names \"" + Faults.shorten(item) + "\" twice.";
                context.faults.add(Code.LIST_DUPLICATE, itemAt, item, message);
            }
            Integer quantity = depot.stock().get(i).quantity();
            At place = at.field("stock").index(i).field("quantity");
            context.values.range(quantity, 0, MAX_QUANTITY, place, "A quantity in the stock of " + subject);
        }
    }

    private static void vans(Context context, List<DispatchProblem.VanStock> stock, At at) {
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < stock.size(); i++) {
            DispatchProblem.VanStock item = stock.get(i);
            String subject = "The stock of part " + Faults.shorten(item.part());
            context.shifts.refer(item.shift(), at.index(i).field("shift"), subject);
            context.values.name(item.part(), at.index(i).field("part"), "The name of a part");
            context.values.range(item.quantity(), 1, MAX_QUANTITY, at.index(i).field("quantity"), subject);
            if (!seen.add(List.of(item.shift(), item.part()))) {
                String message = subject + " is given twice for shift " + Faults.shorten(item.shift()) + ".";
                context.faults.add(Code.LIST_DUPLICATE, at.index(i).field("part"), item.part(), message);
            }
        }
    }
}
