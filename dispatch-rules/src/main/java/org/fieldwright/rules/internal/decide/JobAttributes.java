// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.Equipment;
import org.fieldwright.core.model.Job;
import org.fieldwright.core.model.ProblemIndex;
import org.fieldwright.core.model.ProblemIndex.VisitEntry;
import org.fieldwright.core.model.Requirements;
import org.fieldwright.core.model.Site;
import org.fieldwright.core.model.Sla;
import org.jspecify.annotations.Nullable;

/** The values of the attributes of visits, each worked out when it is asked for. Thread-safe once every site was asked for its territories. */
final class JobAttributes {
    private final ProblemIndex index;
    private final Supply supply;
    private final History history;
    private final Map<String, Reader> readers = new HashMap<>();

    /** How an attribute is had. */
    @FunctionalInterface
    private interface Reader {
        @Nullable
        Object of(VisitEntry entry);
    }

    JobAttributes(ProblemIndex index, Territories territories, History history, List<HostValue> hosts) {
        this.index = index;
        this.history = history;
        supply = new Supply(index.problem());
        ofWork();
        ofTime();
        ofPlace(territories);
        ofNeeds();
        hosts.forEach(host -> {
            Map<String, @Nullable Object> byJob = new HashMap<>();
            index.problem().jobs().forEach(job -> byJob.put(job.id(), host.read(job)));
            put(host.attribute().name(), e -> byJob.get(e.job().id()));
        });
    }

    private void put(String attribute, Reader reader) {
        readers.put(attribute, reader);
    }

    private void ofWork() {
        put("id", e -> e.job().id());
        put("workOrder", e -> e.job().workOrderId());
        put("type", e -> e.job().type());
        put("priority", e -> e.job().priority());
        put("emergency", e -> e.job().emergency());
        put("mandatory", e -> e.job().mandatory());
        put("price", e -> e.job().optionalPrice());
        put("status", e -> e.job().status().name());
        put("visit", VisitEntry::index);
        put("crew", e -> e.job().visits().size());
        put("attributes", e -> e.job().attributes());
        put("requiredTechnicians", e -> e.job().requiredTechnicians());
    }

    private void ofTime() {
        put("durationMinutes", e -> (int) ((e.visit().duration().toSeconds() + 59) / 60));
        put(
                "hours",
                e -> new VisitTime(index.problem(), e)
                        .text(index.site(e.job().site()).zone()));
        put("overdueDays", e -> overdueDays(e.job().due()));
        put("minutesToRespondBy", e -> minutesTo(e.job().sla(), Sla::response));
        put("minutesToResolveBy", e -> minutesTo(e.job().sla(), Sla::resolution));
        put("visitsSoFar", e -> visitsSoFar(e.job()));
    }

    private @Nullable Integer overdueDays(@Nullable Instant due) {
        return due == null
                ? null
                : (int) Math.max(
                        0, Duration.between(due, index.problem().clock()).toDays());
    }

    private @Nullable Integer minutesTo(@Nullable Sla sla, Function<Sla, Sla.@Nullable Target> which) {
        Sla.Target target = sla == null ? null : which.apply(sla);
        return target == null
                ? null
                : (int) Math.floorDiv(
                        Duration.between(index.problem().clock(), target.by()).toSeconds(), 60L);
    }

    private int visitsSoFar(Job job) {
        Map<String, Integer> visits =
                job.equipment() == null ? history.atSite(job.site()) : history.atEquipment(job.equipment());
        return visits.values().stream().mapToInt(v -> v).sum();
    }

    private void ofPlace(Territories territories) {
        put("site", e -> e.job().site());
        put("siteAccess", e -> site(e).access());
        put("territories", e -> territories.of(site(e)));
        put("siteAttributes", e -> site(e).attributes());
        put("customer", e -> e.job().customer());
        put("customerTier", e -> ofCustomer(e, c -> c.tier().name(), Customer.Tier.STANDARD.name()));
        put("customerAttributes", e -> ofCustomer(e, Customer::attributes, Map.of()));
        put("equipment", e -> e.job().equipment());
        put("equipmentType", e -> ofEquipment(e, Equipment::type, null));
        put("equipmentModel", e -> ofEquipment(e, Equipment::model, null));
        put("equipmentAttributes", e -> ofEquipment(e, Equipment::attributes, Map.of()));
    }

    private Site site(VisitEntry entry) {
        return index.site(entry.job().site());
    }

    private Object ofCustomer(VisitEntry entry, Function<Customer, Object> value, Object none) {
        Customer customer = index.customer(entry.job());
        return customer == null ? none : value.apply(customer);
    }

    private @Nullable Object ofEquipment(
            VisitEntry entry, Function<Equipment, @Nullable Object> value, @Nullable Object none) {
        Equipment equipment = index.equipment(entry.job());
        return equipment == null ? none : value.apply(equipment);
    }

    private void ofNeeds() {
        put("allOf", e -> needs(e).allOf());
        put("anyOf", e -> needs(e).anyOf());
        put("noneOf", e -> needs(e).noneOf());
        put("certifications", e -> needs(e).certifications());
        put("tools", e -> needs(e).tools());
        put("toolsNotAtDepots", e -> supply.notAtDepots(needs(e).tools()));
        put("parts", e -> needs(e).parts());
        put("partsMissing", e -> supply.missing(needs(e).parts()));
        put("resourceType", e -> needs(e).resourceType());
    }

    private static Requirements needs(VisitEntry entry) {
        return entry.visit().requirements();
    }

    /** The names that there are. */
    Set<String> names() {
        return readers.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }

    @Nullable
    Object value(String attribute, int visit) {
        Reader reader = readers.get(attribute);
        if (reader == null) {
            throw new IllegalStateException("Job." + attribute + " has no way to be worked out.");
        }
        return reader.of(index.visits().get(visit));
    }
}
