// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.benchmarks.peers;

import java.util.List;
import org.fieldwright.benchmarks.flat.FlatProblem;
import org.fieldwright.benchmarks.flat.InexpressibleException;

/** A planner that we compare with. An instance plans once. */
public interface Peer {
    /**
     * Plans until the stopwatch says that time is up, model building included.
     *
     * @param problem the problem
     * @param seed the seed of the search; a planner without one leaves it alone
     * @param watch runs since just before this call; is told of improvements and iterations
     * @return the visits of each shift in order, those of visits left out in none; an empty list if there is no plan
     * @throws InexpressibleException if the planner's model cannot say something of the problem
     */
    List<List<Integer>> plan(FlatProblem problem, long seed, Stopwatch watch);
}
