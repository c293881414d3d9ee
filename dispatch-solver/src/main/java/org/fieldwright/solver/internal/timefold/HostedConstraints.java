// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.solver.internal.timefold;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Our constraints and those of a host. The solver makes it by its class, hence the host's class comes by name. */
public final class HostedConstraints implements ConstraintProvider {
    static final String HOST = "host";

    private @Nullable ConstraintProvider host;

    /** For the solver: the name of the host's class, which the loader of the thread must know. */
    public void setHost(String name) {
        try {
            host = Class.forName(name, true, Thread.currentThread().getContextClassLoader())
                    .asSubclass(ConstraintProvider.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(
                    "The constraints (" + name
                            + ") must be a public class with a public constructor without arguments.",
                    e);
        }
    }

    /** Refuses a class that the solver could not use. */
    static Class<?> checked(Class<?> constraints) {
        if (!ConstraintProvider.class.isAssignableFrom(constraints)) {
            throw new IllegalArgumentException("The constraints (" + constraints.getName() + ") must implement "
                    + ConstraintProvider.class.getName() + ".");
        }
        return constraints;
    }

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        Constraint[] ours = new RouteConstraints().defineConstraints(factory);
        Constraint[] hosts = host == null ? new Constraint[0] : host.defineConstraints(factory);
        return Stream.concat(Arrays.stream(ours), Arrays.stream(hosts)).toArray(Constraint[]::new);
    }
}
