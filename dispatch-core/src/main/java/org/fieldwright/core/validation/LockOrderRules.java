// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.Job;
import org.jspecify.annotations.Nullable;

/** Locks of position and order against one another: what no route can keep. Jobs that are not to be planned contradict nobody. */
final class LockOrderRules {
    private final Context context;
    private final List<Job> jobs;
    /** The job that was found first with a place in a shift, and the one directly after a job. */
    private final Map<List<Object>, String> placed = new HashMap<>();

    private final Map<String, String> followers = new HashMap<>();

    private LockOrderRules(Context context) {
        this.context = context;
        jobs = context.problem.jobs();
    }

    static void check(Context context) {
        LockOrderRules rules = new LockOrderRules(context);
        for (int i = 0; i < rules.jobs.size(); i++) {
            Job job = rules.jobs.get(i);
            if (job.lock() != null && toPlan(job)) {
                At at = At.ROOT.field("jobs").index(i).field("lock");
                rules.position(job, job.lock(), at);
                rules.order(job, job.lock(), at);
            }
        }
        rules.circles();
    }

    private static boolean toPlan(Job job) {
        return switch (job.status()) {
            case CANCELLED, NO_ACCESS, NO_SHOW -> false;
            default -> true;
        };
    }

    private static String subject(Job job) {
        return "The lock of job " + Faults.shorten(job.id());
    }

    private void position(Job job, Job.Lock lock, At at) {
        if (lock.position() == null || lock.shift() == null) {
            return;
        }
        String other = placed.putIfAbsent(List.of(lock.shift(), lock.position()), job.id());
        if (other != null) {
            contradiction(
                    at.field("position"),
                    lock.position(),
                    subject(job) + " gives it position " + lock.position() + " in shift " + lock.shift()
                            + ", which job " + Faults.shorten(other) + " has by its own lock.",
                    "Give one of the two another position.");
        }
    }

    private void order(Job job, Job.Lock lock, At at) {
        Job before = lock.after() == null ? null : context.jobs.get(lock.after());
        if (lock.after() == null || before == null || lock.after().equals(job.id())) {
            return;
        }
        At place = at.field("after");
        String name = Faults.shorten(lock.after());
        String other = followers.putIfAbsent(lock.after(), job.id());
        if (other != null) {
            contradiction(
                    place,
                    lock.after(),
                    subject(job) + " puts it directly after job " + name + ", where job " + Faults.shorten(other)
                            + " is by its own lock.",
                    "Put one of the two after the other.");
        }
        Job.Lock first = before.lock();
        if (lock.position() != null && lock.position() == 0) {
            contradiction(
                    place,
                    lock.after(),
                    subject(job) + " puts it first on its route and directly after job " + name + ".",
                    "Keep the one that is meant.");
        } else if (first != null && toPlan(before) && apart(lock, first)) {
            contradiction(
                    place,
                    lock.after(),
                    subject(job) + " puts it directly after job " + name
                            + ", but technician, shift or position of the two locks do not go together.",
                    "Lock both to the same technician and shift, and to positions that follow each other, or leave these"
                            + " out for one of the two.");
        }
    }

    private static boolean apart(Job.Lock lock, Job.Lock first) {
        boolean places = lock.position() != null && first.position() != null && lock.position() != first.position() + 1;
        return places || differ(lock.technician(), first.technician()) || differ(lock.shift(), first.shift());
    }

    private static boolean differ(@Nullable String a, @Nullable String b) {
        return a != null && b != null && !a.equals(b);
    }

    /** Each job is after one other at most, so a walk that comes to where it has been is in a circle. */
    private void circles() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (int i = 0; i < jobs.size(); i++) {
            numbers.putIfAbsent(jobs.get(i).id(), i);
        }
        int[] seenFrom = new int[jobs.size()];
        for (int i = 0; i < jobs.size(); i++) {
            int x = i;
            while (x >= 0 && seenFrom[x] == 0) {
                seenFrom[x] = i + 1;
                x = before(x, numbers);
            }
            if (x >= 0 && seenFrom[x] == i + 1 && before(x, numbers) != x) {
                Job job = jobs.get(x);
                contradiction(
                        At.ROOT.field("jobs").index(x).field("lock").field("after"),
                        job.id(),
                        subject(job) + " is one of several that put jobs after one another in a circle.",
                        "Remove one of them.");
            }
        }
    }

    private int before(int job, Map<String, Integer> numbers) {
        Job.Lock lock = jobs.get(job).lock();
        return lock == null || lock.after() == null ? -1 : numbers.getOrDefault(lock.after(), -1);
    }

    private void contradiction(At at, Object value, String message, String remedy) {
        context.faults.add(Code.LOCK_CONTRADICTION, at, value, message, remedy);
    }
}
