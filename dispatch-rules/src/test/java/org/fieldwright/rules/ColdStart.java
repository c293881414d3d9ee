// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.fieldwright.core.eligibility.Verdict;
import org.fieldwright.core.model.Job;

/** A program of its own: the first verdict of a fresh JVM. */
final class ColdStart {
    private ColdStart() {}

    public static void main(String[] args) {
        Job job = Job.builder("job-1", "site-0", Duration.ofHours(1))
                .excludedTechnicians(List.of("ann"))
                .build();
        Verdict verdict = RuleEngine.builtIn().decide(TinyProblem.one(job)).verdict(0, 0);
        long uptime = ManagementFactory.getRuntimeMXBean().getUptime();
        boolean compilerLoaded = loaded("org.eclipse.jdt.internal.compiler.Compiler");
        System.out.println(verdict.rejections().get(0).code() + " " + compilerLoaded + " " + uptime + " ms");
    }

    /** Whether a class was loaded by now, without loading it. */
    private static boolean loaded(String name) {
        try {
            var find = ClassLoader.class.getDeclaredMethod("findLoadedClass", String.class);
            find.setAccessible(true);
            return find.invoke(ColdStart.class.getClassLoader(), name) != null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
