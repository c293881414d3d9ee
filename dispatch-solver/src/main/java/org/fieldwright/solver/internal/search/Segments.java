// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.search;

/**
 * The least duration of routes by segments (Vidal, Crainic, Gendreau and Prins 2013, A hybrid genetic algorithm with adaptive diversity management
 * for a large class of vehicle routing problems with time windows): of what is before and behind each node its duration and the earliest and
 * latest begin at that duration. Empty where no route asks for durations.
 */
final class Segments {
    private static final int HOPELESS = 1 << 29;

    private final PlainTours tours;
    private final PlainData data;
    private final boolean timed;
    private final int[] headLength;
    private final int[] headEarliest;
    private final int[] headLatest;
    private final int[] tailLength;
    private final int[] tailEarliest;
    private final int[] tailLatest;
    private final int[] length;

    Segments(PlainTours tours) {
        this.tours = tours;
        data = tours.data;
        timed = data.timed;
        int nodes = timed ? tours.next.length : 0;
        headLength = new int[nodes];
        headEarliest = new int[nodes];
        headLatest = new int[nodes];
        tailLength = new int[nodes];
        tailEarliest = new int[nodes];
        tailLatest = new int[nodes];
        length = new int[timed ? tours.routes : 0];
    }

    /** Brings a route up to date. */
    void walk(int r) {
        if (!timed) {
            return;
        }
        int start = tours.start(r);
        int end = tours.end(r);
        headLength[start] = 0;
        headEarliest[start] = data.earliest[r];
        headLatest[start] = data.hardEnd[r];
        int p = start;
        for (int x = tours.next[start]; x != end; p = x, x = tours.next[x]) {
            int until = headLength[p] + tours.ride[p];
            int wait = Math.max(data.opening[x] - until - headLatest[p], 0);
            headLength[x] = until + data.duration[x] + wait;
            headEarliest[x] = Math.max(data.opening[x] - until, headEarliest[p]) - wait;
            headLatest[x] = Math.min(data.closing[x] - until, headLatest[p]);
        }
        tailLength[end] = 0;
        tailEarliest[end] = data.earliest[r];
        tailLatest[end] = data.hardEnd[r];
        int q = end;
        for (int x = tours.previous[end]; x != start; q = x, x = tours.previous[x]) {
            int until = data.duration[x] + tours.ride[x];
            int wait = Math.max(tailEarliest[q] - until - data.closing[x], 0);
            tailLength[x] = until + tailLength[q] + wait;
            tailEarliest[x] = Math.max(tailEarliest[q] - until, data.opening[x]) - wait;
            tailLatest[x] = Math.min(tailLatest[q] - until, data.closing[x]);
        }
        length[r] = p == start ? 0 : joined(start, tours.next[start], tours.ride[start]);
    }

    /** The least duration of a head and a tail joined by a leg. */
    int joined(int head, int tail, int ride) {
        int until = headLength[head] + ride;
        return until + tailLength[tail] + Math.max(tailEarliest[tail] - until - headLatest[head], 0);
    }

    /** What the time of a route costs. */
    long cost(int r) {
        return timed ? data.perSecond * length[r] : 0;
    }

    /** What the time of a route costs more with a job between two nodes; hopeless if it takes longer than allowed. */
    int insertion(int i, int job, int j, int r) {
        int base = job * data.places;
        int until = headLength[i] + data.secondsTo[base + tours.place[i]];
        int wait = Math.max(data.opening[job] - until - headLatest[i], 0);
        int with = until + data.duration[job] + wait;
        int latest = Math.min(data.closing[job] - until, headLatest[i]);
        int behind = with + data.seconds[base + tours.place[j]];
        int total = behind + tailLength[j] + Math.max(tailEarliest[j] - behind - latest, 0);
        if (total > data.maxWork[r]) {
            return HOPELESS;
        }
        return (int) Math.min(HOPELESS, data.perSecond * (total - length[r]));
    }

    // A sequence that is not on a route: begun from the head of one, extended node by node, ended by the tail of
    // another

    private int trialLength;
    private int trialLatest;

    /** A trial begins with the head of a route. */
    void trial(int head) {
        trialLength = timed ? headLength[head] : 0;
        trialLatest = timed ? headLatest[head] : 0;
    }

    /** A trial becomes another one. */
    long keptTrial() {
        return ((long) trialLength << 32) | (trialLatest & 0xFFFFFFFFL);
    }

    void trial(long kept) {
        trialLength = (int) (kept >> 32);
        trialLatest = (int) kept;
    }

    /** A trial goes on over a leg to a job or stop. */
    void extendTrial(int ride, int job) {
        int until = trialLength + ride;
        int wait = Math.max(data.opening[job] - until - trialLatest, 0);
        trialLength = until + data.duration[job] + wait;
        trialLatest = Math.min(data.closing[job] - until, trialLatest);
    }

    /** What the time of a route costs more as a trial joined to a tail by a leg; hopeless if it takes longer than allowed. */
    int joinTrial(int ride, int tail, int r) {
        if (!timed) {
            return 0;
        }
        int until = trialLength + ride;
        int total = until + tailLength[tail] + Math.max(tailEarliest[tail] - until - trialLatest, 0);
        return total > data.maxWork[r] ? HOPELESS : (int) Math.min(HOPELESS, data.perSecond * (total - length[r]));
    }

    /** Whether durations are kept. */
    boolean timed() {
        return timed;
    }

    /** What is before a node, to be continued on some route; the same object each time. */
    Head head(int node, int r) {
        if (timed) {
            boolean begins = !tours.isJob(node);
            head.length = begins ? 0 : headLength[node];
            head.earliest = begins ? data.earliest[r] : headEarliest[node];
            head.latest = begins ? data.hardEnd[r] : headLatest[node];
        }
        return head;
    }

    private final Head head = new Head();

    /** A growing head. */
    final class Head {
        private int length;
        private int earliest;
        private int latest;

        void append(int job, int ride) {
            int until = length + ride;
            int wait = Math.max(data.opening[job] - until - latest, 0);
            length = until + data.duration[job] + wait;
            earliest = Math.max(data.opening[job] - until, earliest) - wait;
            latest = Math.min(data.closing[job] - until, latest);
        }

        /** The duration with the leg to the end. */
        int length(int ride) {
            return length + ride;
        }
    }
}
