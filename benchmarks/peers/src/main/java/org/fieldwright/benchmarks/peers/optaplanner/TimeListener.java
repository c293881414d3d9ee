// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers.optaplanner;

import java.util.Objects;
import org.fieldwright.benchmarks.peers.RouteTime;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.variable.VariableListener;
import org.optaplanner.core.api.score.director.ScoreDirector;

/** Pushes times along a route as far as they change. Public because OptaPlanner asks for it. */
public class TimeListener implements VariableListener<Week, Visit> {
    /** For OptaPlanner. */
    public TimeListener() {}

    @Override
    public void beforeVariableChanged(ScoreDirector<Week> director, Visit visit) {}

    @Override
    public void afterVariableChanged(ScoreDirector<Week> director, Visit visit) {
        for (@Nullable Visit at = visit; at != null; at = at.next()) {
            RouteTime time = at.derivedTime();
            if (Objects.equals(time, at.time())) {
                return;
            }
            director.beforeVariableChanged(at, "time");
            at.time(time);
            director.afterVariableChanged(at, "time");
        }
    }

    @Override
    public void beforeEntityAdded(ScoreDirector<Week> director, Visit visit) {}

    @Override
    public void afterEntityAdded(ScoreDirector<Week> director, Visit visit) {}

    @Override
    public void beforeEntityRemoved(ScoreDirector<Week> director, Visit visit) {}

    @Override
    public void afterEntityRemoved(ScoreDirector<Week> director, Visit visit) {}
}
