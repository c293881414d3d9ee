// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.TimeLink;
import org.fieldwright.core.model.TimeLink.VisitRef;

/**
 * Finds circles and overlong chains of links. Visits are taken away in topological order (Kahn 1962), which also gives the longest chain;
 * what is left over holds a circle. Its closing link is reported and put aside, and the search starts anew for the next one.
 */
final class LinkGraph {
    private static final int MAX_CHAIN = 100;
    private static final int MAX_CYCLES = 20;

    private final List<TimeLink> links;
    private final Faults faults;
    private final At at;
    private final Map<VisitRef, Integer> nodes = new HashMap<>();
    private final List<VisitRef> visits = new ArrayList<>();
    private final List<List<Integer>> outgoing = new ArrayList<>();
    private final BitSet aside = new BitSet();

    LinkGraph(List<TimeLink> links, Faults faults, At at) {
        this.links = links;
        this.faults = faults;
        this.at = at;
        for (int i = 0; i < links.size(); i++) {
            outgoing.get(node(links.get(i).a())).add(i);
            node(links.get(i).b());
        }
    }

    private int node(VisitRef visit) {
        return nodes.computeIfAbsent(visit, v -> {
            outgoing.add(new ArrayList<>());
            visits.add(v);
            return outgoing.size() - 1;
        });
    }

    private int target(int link) {
        return node(links.get(link).b());
    }

    void check() {
        for (int cycles = 0; cycles < MAX_CYCLES; cycles++) {
            BitSet left = takeAway();
            if (left.isEmpty()) {
                return;
            }
            reportCycle(left);
        }
    }

    /** The visits that cannot be put in order. */
    private BitSet takeAway() {
        int[] incoming = new int[outgoing.size()];
        for (int i = 0; i < links.size(); i++) {
            if (!aside.get(i)) {
                incoming[target(i)]++;
            }
        }
        int[] chain = new int[incoming.length];
        Arrays.fill(chain, 1);
        BitSet left = new BitSet();
        left.set(0, incoming.length);
        Deque<Integer> free = new ArrayDeque<>();
        for (int n = 0; n < incoming.length; n++) {
            if (incoming[n] == 0) {
                free.add(n);
            }
        }
        while (!free.isEmpty()) {
            int n = free.remove();
            left.clear(n);
            for (int link : outgoing.get(n)) {
                if (!aside.get(link)) {
                    int next = target(link);
                    lengthen(chain, n, next, link);
                    if (--incoming[next] == 0) {
                        free.add(next);
                    }
                }
            }
        }
        return left;
    }

    private void lengthen(int[] chain, int from, int to, int link) {
        boolean wasShort = chain[to] <= MAX_CHAIN;
        chain[to] = Math.max(chain[to], chain[from] + 1);
        if (wasShort && chain[to] == MAX_CHAIN + 1 && aside.isEmpty()) {
            String message = "The chain of links that ends at job "
                    + links.get(link).b().job() + " has more than " + MAX_CHAIN + " visits.";
            faults.add(Code.LINK_CHAIN_TOO_LONG, at.index(link), null, message);
        }
    }

    /** Every visit left has a link to it from another one left, so walking backwards must come round. */
    private void reportCycle(BitSet left) {
        Map<Integer, Integer> linkInto = new HashMap<>();
        for (int n = left.nextSetBit(0); n >= 0; n = left.nextSetBit(n + 1)) {
            for (int link : outgoing.get(n)) {
                if (!aside.get(link) && left.get(target(link))) {
                    linkInto.putIfAbsent(target(link), link);
                }
            }
        }
        BitSet seen = new BitSet();
        int n = left.nextSetBit(0);
        while (!seen.get(n)) {
            seen.set(n);
            n = before(linkInto, n);
        }
        int closing = -1;
        StringBuilder path = new StringBuilder(name(n));
        int walk = n;
        do {
            int link = linkInto.getOrDefault(walk, -1);
            closing = Math.max(closing, link);
            walk = before(linkInto, walk);
            path.insert(0, name(walk) + " -> ");
        } while (walk != n);
        aside.set(closing);
        faults.add(Code.LINK_CYCLE, at.index(closing), null, "Links form a circle: " + shortened(path) + ".");
    }

    private int before(Map<Integer, Integer> linkInto, int node) {
        Integer link = linkInto.get(node);
        if (link == null) {
            throw new IllegalStateException("Visit " + name(node) + " is in no circle of links.");
        }
        return node(links.get(link).a());
    }

    private String name(int node) {
        VisitRef visit = visits.get(node);
        return visit.visit() == 0 ? visit.job() : visit.job() + "#" + visit.visit();
    }

    private static String shortened(StringBuilder path) {
        return path.length() <= 300 ? path.toString() : path.substring(0, 300) + "...";
    }
}
