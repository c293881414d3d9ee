// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

import org.fieldwright.solver.internal.compile.StockData;

/**
 * What is left on the vans behind each node, and which depot stops help. A visit takes from all that comes behind it up to the next stop, so it
 * fits if the ends of its own stretch and of all later ones have enough left.
 */
final class Vans {
    /** One in so many ruined routes loses its stop and what depends on it. */
    private static final int DROP = 4;

    private final Tours tours;
    private final Layout layout;
    private final StockData stock;
    private final Chance chance;
    private final int items;
    /** What is left of each item behind each node, at {@code node * items + item}. */
    private final int[] left;
    /** The place of each node in its route. */
    private final int[] position;

    private final int most;
    private final int[] scratch;

    Vans(Tours tours, StockData stock, Chance chance) {
        this.tours = tours;
        this.stock = stock;
        this.chance = chance;
        layout = tours.layout;
        items = stock.items;
        left = new int[(tours.jobs + tours.routes) * items];
        position = new int[tours.jobs + tours.routes];
        most = layout.problem.policy.maxDepotStops;
        scratch = new int[items];
    }

    /** Brings a route up to date. */
    void walk(int r) {
        int at = 0;
        int start = tours.start(r);
        stock.load(layout.shift[r], scratch);
        keep(start, at++);
        for (int x = tours.next[start]; tours.isJob(x); x = tours.next[x]) {
            pass(x);
            keep(x, at++);
        }
    }

    private void keep(int node, int at) {
        System.arraycopy(scratch, 0, left, node * items, items);
        position[node] = at;
    }

    /** Takes what a job needs or fetches what a stop has; whether nothing was missing. */
    private boolean pass(int node) {
        int visit = layout.visit[node];
        if (node >= layout.work) {
            stock.fetch(layout.problem.visits.depot[visit], scratch);
            return true;
        }
        int missing = 0;
        for (int row = stock.first[visit]; row < stock.first[visit + 1]; row++) {
            missing += stock.take(row, scratch);
        }
        return missing == 0;
    }

    /** Whether a job needs anything. */
    boolean needs(int job) {
        return stock.needs(layout.visit[job]);
    }

    /** Whether the van has what a job needs if it comes behind a node. */
    boolean fits(int job, int i, int r) {
        int visit = layout.visit[job];
        for (int row = stock.first[visit]; row < stock.first[visit + 1]; row++) {
            if (shortage(row, i, r) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the van would have it with one more stop in front of the job. */
    boolean fitsWith(int stop, int job, int i, int r) {
        int visit = layout.visit[job];
        int supply = layout.problem.visits.depot[layout.visit[stop]] * items;
        for (int row = stock.first[visit]; row < stock.first[visit + 1]; row++) {
            if (shortage(row, i, r) > stock.supply[supply + stock.item[row]]) {
                return false;
            }
        }
        return true;
    }

    private int shortage(int row, int i, int r) {
        int item = stock.item[row];
        if (stock.reusable[item]) {
            return stock.quantity[row] - left[i * items + item];
        }
        int least = left[tours.previous[tours.end(r)] * items + item];
        for (int d = 0; d < layout.depots; d++) {
            int stop = layout.stop(r, d);
            if (tours.route[stop] >= 0 && position[stop] > position[i]) {
                least = Math.min(least, left[tours.previous[stop] * items + item]);
            }
        }
        return least == StockData.UNLIMITED ? 0 : stock.quantity[row] - least;
    }

    /** Whether a route's van has enough up to a node and then from another one on, which is on any route; stops do not change routes. */
    boolean carries(int r, int last, int first) {
        stock.load(layout.shift[r], scratch);
        int start = tours.start(r);
        if (last != start) {
            System.arraycopy(left, last * items, scratch, 0, items);
        }
        for (int x = first; tours.isJob(x); x = tours.next[x]) {
            if (x >= layout.work ? tours.route[x] != r : !pass(x)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a route may have another stop. */
    boolean mayStop(int r) {
        int stops = 0;
        for (int d = 0; d < layout.depots; d++) {
            stops += tours.route[layout.stop(r, d)] >= 0 ? 1 : 0;
        }
        return stops < most && stops < layout.depots;
    }

    /** Takes stops that nobody needs off a route whose links are right, and sometimes a needed one with all that depends on it. */
    void tidy(int r) {
        for (int d = 0; d < layout.depots; d++) {
            int stop = layout.stop(r, d);
            if (tours.route[stop] >= 0 && layout.movable[stop]) {
                boolean needed = lacking(r, stop, false) > 0;
                if (!needed) {
                    unlink(stop);
                } else if (chance.below(DROP) == 0 && lacking(r, stop, false) == lacking(r, stop, true)) {
                    unlink(stop);
                }
            }
        }
    }

    private void unlink(int node) {
        tours.link(tours.previous[node], tours.next[node]);
        tours.leaveOut(node);
    }

    /** How many jobs lack something without a stop; takes those that may be taken off the route, if asked to and all of them may. */
    private int lacking(int r, int stop, boolean take) {
        int count = 0;
        boolean all = take && lackingRemovable(r, stop);
        if (take && !all) {
            return -1;
        }
        stock.load(layout.shift[r], scratch);
        for (int x = tours.next[tours.start(r)]; tours.isJob(x); ) {
            int following = tours.next[x];
            if (x != stop) {
                if (!enough(x)) {
                    count++;
                    if (take) {
                        unlink(x);
                    }
                } else {
                    pass(x);
                }
            }
            x = following;
        }
        return count;
    }

    private boolean enough(int node) {
        if (node >= layout.work) {
            return true;
        }
        int visit = layout.visit[node];
        for (int row = stock.first[visit]; row < stock.first[visit + 1]; row++) {
            if (scratch[stock.item[row]] < stock.quantity[row]) {
                return false;
            }
        }
        return true;
    }

    private boolean lackingRemovable(int r, int stop) {
        stock.load(layout.shift[r], scratch);
        for (int x = tours.next[tours.start(r)]; tours.isJob(x); x = tours.next[x]) {
            if (x != stop && !enough(x)) {
                if (!tours.removable(x)) {
                    return false;
                }
            } else if (x != stop) {
                pass(x);
            }
        }
        return true;
    }
}
