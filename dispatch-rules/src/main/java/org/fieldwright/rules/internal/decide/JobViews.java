// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.Depot;
import org.fieldwright.core.model.Equipment;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.ProblemIndex.VisitEntry;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Site;
import org.fieldwright.rules.internal.view.Job;
import org.jspecify.annotations.Nullable;

/** Makes the rules' view of a visit. */
final class JobViews {
    private final ProblemIndex index;
    private final Territories territories;
    private final Set<String> atDepots;

    JobViews(ProblemIndex index, Territories territories) {
        this.index = index;
        this.territories = territories;
        atDepots = index.problem().depots().stream()
                .flatMap(depot -> depot.stock().stream())
                .filter(stock -> stock.tool() && (stock.quantity() == null || stock.quantity() > 0))
                .map(Depot.Stock::item)
                .collect(Collectors.toSet());
    }

    Job view(VisitEntry entry) {
        org.fieldwright.core.model.Job job = entry.job();
        Requirements needs = entry.visit().requirements();
        Site site = index.site(job.site());
        @Nullable Customer customer = index.customer(job);
        @Nullable Equipment equipment = index.equipment(job);
        return new Job(
                job.id(),
                entry.index(),
                job.visits().size(),
                job.type(),
                job.priority(),
                job.emergency(),
                job.mandatory(),
                job.status().name(),
                (int) ((entry.visit().duration().toSeconds() + 59) / 60),
                job.site(),
                site.access(),
                territories.of(site),
                job.customer(),
                customer == null
                        ? Customer.Tier.STANDARD.name()
                        : customer.tier().name(),
                job.equipment(),
                equipment == null ? null : equipment.type(),
                equipment == null ? null : equipment.model(),
                needs.allOf(),
                needs.anyOf(),
                needs.noneOf(),
                needs.certifications(),
                needs.tools(),
                needs.tools().stream().filter(tool -> !atDepots.contains(tool)).toList(),
                needs.parts(),
                needs.resourceType(),
                job.requiredTechnicians(),
                new VisitTime(index.problem(), entry).text(site.zone()),
                job.attributes(),
                site.attributes(),
                customer == null ? Map.of() : customer.attributes(),
                equipment == null ? Map.of() : equipment.attributes());
    }

    List<Job> all() {
        return index.visits().stream().map(this::view).toList();
    }
}
