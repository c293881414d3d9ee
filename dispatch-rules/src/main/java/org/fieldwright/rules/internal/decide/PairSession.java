// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.Collection;
import org.fieldwright.rules.internal.view.Parameter;
import org.fieldwright.rules.internal.view.VerdictSink;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A session that holds at most one view of each kind, so that rules need not say that job, technician, shift and pairing belong together.
 * Not thread-safe; close it, or it leaks.
 */
final class PairSession implements AutoCloseable {
    private final KieSession session;

    PairSession(KieBase rules, Collection<Parameter> parameters, VerdictSink sink) {
        session = rules.newKieSession();
        if (!rules.getKiePackages().isEmpty()) {
            session.setGlobal("verdict", sink);
        }
        parameters.forEach(session::insert);
    }

    /** Adds a fact and runs the rules that it completes. */
    FactHandle add(Object fact) {
        FactHandle handle = session.insert(fact);
        session.fireAllRules();
        return handle;
    }

    /** Adds a fact that others follow. */
    FactHandle put(Object fact) {
        return session.insert(fact);
    }

    void remove(FactHandle handle) {
        session.delete(handle);
    }

    @Override
    public void close() {
        session.dispose();
    }
}
