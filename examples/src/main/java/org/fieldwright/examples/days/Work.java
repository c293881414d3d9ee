// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.examples.days;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.fieldwright.core.model.Requirements;

/**
 * A kind of work in the catalogue of a trade.
 *
 * @param name its name, kept as an attribute of the job
 * @param share how many of the jobs are of this kind, relative to the other kinds
 * @param least the shortest duration in minutes, a multiple of 5
 * @param greatest the longest duration in minutes
 * @param profile type, priority and demands
 */
record Work(String name, int share, int least, int greatest, Profile profile) {

    /** What the work is and asks for. */
    record Profile(String type, int priority, Requirements requirements) {}

    static Profile profile(String type, int priority, Requirements.Builder requirements) {
        return new Profile(type, priority, requirements.build());
    }

    /** Demands one skill, which also governs the duration. */
    static Requirements.Builder skill(String name, int level) {
        return Requirements.builder().allOf(List.of(new Requirements.SkillDemand(name, level)));
    }

    /** The name for people. */
    String title() {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('-', ' ');
    }

    int priority() {
        return profile.priority();
    }

    Requirements requirements() {
        return profile.requirements();
    }

    /** So many kinds, each as often as its share says (largest remainders), in the order of the catalogue. */
    static List<Work> spread(List<Work> catalogue, int count) {
        int all = catalogue.stream().mapToInt(Work::share).sum();
        int[] often = new int[catalogue.size()];
        List<Integer> byRemainder = new ArrayList<>();
        int given = 0;
        for (int i = 0; i < often.length; i++) {
            often[i] = (int) ((long) catalogue.get(i).share() * count / all);
            given += often[i];
            byRemainder.add(i);
        }
        byRemainder.sort(Comparator.comparingLong(i -> -((long) catalogue.get(i).share() * count % all)));
        for (int i = 0; given < count; i++, given++) {
            often[byRemainder.get(i)]++;
        }
        List<Work> result = new ArrayList<>();
        for (int i = 0; i < often.length; i++) {
            for (int k = 0; k < often[i]; k++) {
                result.add(catalogue.get(i));
            }
        }
        return result;
    }
}
