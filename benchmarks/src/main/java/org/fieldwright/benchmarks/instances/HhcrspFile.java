// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is, all times in thousandths of its unit. Travel time and distance are one number; row and column 0 of the legs are the office,
 * the others the patients in their order.
 *
 * @param name the name of the instance
 * @param office the id of the office
 * @param patients the patients
 * @param caregivers the caregivers
 * @param legs the legs by row (from) and column (to)
 */
@SuppressWarnings("ArrayRecordComponent") // read, never compared
record HhcrspFile(String name, String office, List<Patient> patients, List<Caregiver> caregivers, int[][] legs) {
    private static final int MOST = 10_000;

    /**
     * A patient.
     *
     * @param opens when a service may begin
     * @param closes from when on a begin is late
     * @param services one service, or two of different names
     * @param gap how the begins of two services lie, null for one service
     */
    record Patient(
            String id,
            int opens,
            int closes,
            List<Service> services,
            @Nullable Gap gap) {}

    /** A service that a patient needs. */
    record Service(String name, int duration) {}

    /** The second service begins at least and at most so much after the first. */
    record Gap(int least, int most) {
        /** Both begin together. */
        static final Gap NONE = new Gap(0, 0);
    }

    /** A caregiver and the services that they can do. */
    record Caregiver(String id, List<String> abilities) {}

    static HhcrspFile parse(String name, JsonPart file) {
        List<Patient> patients = file.field("patients").elements(1, MOST).stream()
                .map(HhcrspFile::patient)
                .toList();
        List<Caregiver> caregivers = file.field("caregivers").elements(1, MOST).stream()
                .map(c -> new Caregiver(
                        c.field("id").text(),
                        c.field("abilities").elements(0, MOST).stream()
                                .map(JsonPart::text)
                                .distinct()
                                .toList()))
                .toList();
        JsonPart office = file.field("central_offices").elements(1, 1).get(0).field("id");
        Set<String> sites = new HashSet<>(Set.of(office.text()));
        for (int i = 0; i < patients.size(); i++) {
            unique(sites, patients.get(i).id(), file.field("patients"), i);
        }
        Set<String> crew = new HashSet<>();
        for (int i = 0; i < caregivers.size(); i++) {
            unique(crew, caregivers.get(i).id(), file.field("caregivers"), i);
        }
        return new HhcrspFile(
                name, office.text(), patients, caregivers, legs(file.field("distances"), patients.size() + 1));
    }

    private static void unique(Set<String> seen, String id, JsonPart list, int index) {
        if (!seen.add(id)) {
            throw list.elements(0, MOST).get(index).fault("the id \"" + id + "\" is there twice.");
        }
    }

    private static Patient patient(JsonPart patient) {
        JsonPart id = patient.field("id");
        if (id.text().contains(NeutralSolution.SERVICE)) {
            throw id.fault("an id with \"" + NeutralSolution.SERVICE + "\" is not supported.");
        }
        List<JsonPart> window = patient.field("time_window").elements(2, 2);
        int opens = window.get(0).thousandths();
        int closes = window.get(1).thousandths();
        if (closes < opens) {
            throw patient.field("time_window").fault("the window ends before it begins.");
        }
        JsonPart needs = patient.field("required_caregivers");
        List<Service> services = new ArrayList<>();
        for (JsonPart need : needs.elements(1, 2)) {
            services.add(new Service(
                    need.field("service").text(), need.field("duration").thousandths()));
        }
        if (services.stream().map(Service::name).distinct().count() < services.size()) {
            throw needs.fault("both services are the same, which is not supported.");
        }
        return new Patient(id.text(), opens, closes, services, services.size() == 1 ? null : gap(patient));
    }

    private static Gap gap(JsonPart patient) {
        JsonPart kind = patient.field("synchronization");
        return switch (kind.field("type").text()) {
            case "simultaneous" -> Gap.NONE;
            case "sequential" -> {
                List<JsonPart> distance = kind.field("distance").elements(2, 2);
                Gap gap = new Gap(distance.get(0).thousandths(), distance.get(1).thousandths());
                if (gap.most() < gap.least()) {
                    throw kind.field("distance").fault("the greatest distance is below the least.");
                }
                yield gap;
            }
            default -> throw kind.field("type").fault("the type must be simultaneous or sequential.");
        };
    }

    private static int[][] legs(JsonPart matrix, int places) {
        int[][] legs = new int[places][];
        List<JsonPart> rows = matrix.elements(places, places);
        for (int from = 0; from < places; from++) {
            List<JsonPart> row = rows.get(from).elements(places, places);
            legs[from] = row.stream().mapToInt(JsonPart::thousandths).toArray();
            if (legs[from][from] != 0) {
                throw row.get(from).fault("a place must be at distance 0 of itself.");
            }
        }
        return legs;
    }
}
