// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers.optaplanner;

import org.fieldwright.benchmarks.flat.FlatVisit;
import org.fieldwright.benchmarks.peers.RouteTime;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.InverseRelationShadowVariable;
import org.optaplanner.core.api.domain.variable.NextElementShadowVariable;
import org.optaplanner.core.api.domain.variable.PreviousElementShadowVariable;
import org.optaplanner.core.api.domain.variable.ShadowVariable;

/** A visit as a value of the list variable. Public because OptaPlanner asks for it. */
@PlanningEntity
public class Visit {
    @PlanningId
    private int number;

    private FlatVisit facts;
    private int[] metres;

    @InverseRelationShadowVariable(sourceVariableName = "visits")
    private @Nullable Van van;

    @PreviousElementShadowVariable(sourceVariableName = "visits")
    private @Nullable Visit previous;

    @NextElementShadowVariable(sourceVariableName = "visits")
    private @Nullable Visit next;

    @ShadowVariable(variableListenerClass = TimeListener.class, sourceVariableName = "van")
    @ShadowVariable(variableListenerClass = TimeListener.class, sourceVariableName = "previous")
    private @Nullable RouteTime time;

    /** For OptaPlanner, which clones. */
    @SuppressWarnings("NullAway.Init")
    public Visit() {}

    Visit(int number, FlatVisit facts, int[] metres) {
        this.number = number;
        this.facts = facts;
        this.metres = metres;
    }

    /** The state of the route after this visit, from that of the visit before; null while no van does it. */
    @Nullable
    RouteTime derivedTime() {
        if (van == null) {
            return null;
        }
        RouteTime before = previous == null ? null : previous.time;
        return (before == null ? van.start() : before).then(van.problem(), van.facts(), facts);
    }

    @Nullable
    RouteTime time() {
        return time;
    }

    void time(@Nullable RouteTime value) {
        time = value;
    }

    @Nullable
    Visit next() {
        return next;
    }

    int number() {
        return number;
    }

    FlatVisit facts() {
        return facts;
    }

    int late() {
        return time == null ? 0 : time.late();
    }

    boolean forbidden() {
        return van != null && !van.allows(number);
    }

    /** Metres to here from the stop before. */
    int metres() {
        if (van == null) {
            return 0;
        }
        int from = previous == null ? van.facts().start() : previous.facts.place();
        return van.problem().metres()[from][facts.place()];
    }

    /** Metres from here to every place. */
    int[] metresFromHere() {
        return metres;
    }

    /** Whether this is the last visit of its van. */
    boolean last() {
        return van != null && next == null;
    }

    /** Metres from here to the van's end place. */
    int metresHome() {
        return van == null || van.facts().end() < 0
                ? 0
                : van.problem().metres()[facts.place()][van.facts().end()];
    }

    /** By how much the van is late at its end, and longer on the way than it may. */
    int excess() {
        if (van == null || time == null) {
            return 0;
        }
        RouteTime end = time.finish(van.problem(), van.facts());
        int longest = van.facts().longest();
        return end.late() + (longest < 0 ? 0 : Math.max(0, end.span() - longest));
    }
}
