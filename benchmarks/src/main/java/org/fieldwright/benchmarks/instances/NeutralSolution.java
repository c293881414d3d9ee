// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.instances;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.fieldwright.core.plan.DispatchPlan;
import org.fieldwright.core.plan.DispatchPlan.Unassigned;
import org.fieldwright.core.plan.Route;
import org.fieldwright.core.plan.Stop;

/**
 * An answer in a form that every family shares: who does what in which order. Times are left out; a checker derives them.
 *
 * @param family the name of the family
 * @param instance the name of the instance
 * @param routes the routes with at least one job
 * @param unassigned the jobs that no route visits
 */
@JsonPropertyOrder({"family", "instance", "routes", "unassigned"})
record NeutralSolution(String family, String instance, List<Tour> routes, List<String> unassigned) {
    /** Stands between the id of a job and that of one of its services. */
    static final String SERVICE = ":";

    /**
     * A technician's jobs and depots in order.
     *
     * @param technician the id of the technician
     * @param stops the ids of the jobs, and of the depots where the route stops; {@code job:service} for one of several services of a job
     */
    @JsonPropertyOrder({"technician", "stops"})
    record Tour(
            String technician,
            @JsonSerialize(contentUsing = StopWriter.class) List<String> stops) {}

    /** Writes a stop as its id, and where it does one service of several as an object that names the service. */
    private static final class StopWriter extends JsonSerializer<String> {
        @Override
        public void serialize(String stop, JsonGenerator out, SerializerProvider provider) throws IOException {
            int service = stop.indexOf(SERVICE);
            if (service < 0) {
                out.writeString(stop);
                return;
            }
            out.writeStartObject();
            out.writeStringField("job", stop.substring(0, service));
            out.writeStringField("service", stop.substring(service + SERVICE.length()));
            out.writeEndObject();
        }
    }

    /** What a plan answers. */
    static NeutralSolution of(Instance instance, DispatchPlan plan) {
        List<Tour> tours = plan.routes().stream()
                .map(r -> new Tour(r.technician(), stops(r)))
                .filter(t -> !t.stops().isEmpty())
                .toList();
        List<String> unassigned =
                plan.unassigned().stream().map(Unassigned::job).toList();
        return new NeutralSolution(instance.family(), instance.name(), tours, unassigned);
    }

    private static List<String> stops(Route route) {
        List<String> stops = new ArrayList<>();
        for (Stop stop : route.stops()) {
            if (stop instanceof Stop.Visit visit) {
                stops.add(visit.job());
            } else if (stop instanceof Stop.DepotStop depot) {
                stops.add(depot.depot());
            }
        }
        return stops;
    }

    /** This answer as one JSON object. */
    String toJson() {
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Solution of " + instance + " cannot be written as JSON.", e);
        }
    }
}
