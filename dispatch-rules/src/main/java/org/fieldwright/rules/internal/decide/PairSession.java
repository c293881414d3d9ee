// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.fieldwright.rules.internal.language.Kind;
import org.fieldwright.rules.internal.view.Parameter;
import org.fieldwright.rules.internal.view.VerdictSink;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.EntryPoint;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A session that holds at most one view of each kind at an entry point, so that rules need not say that job, technician, shift and pairing
 * belong together. Not thread-safe; close it, or it leaks.
 */
final class PairSession implements AutoCloseable {
    private final KieSession session;

    PairSession(KieBase rules, Collection<Parameter> parameters, VerdictSink sink) {
        session = rules.newKieSession();
        if (rules.getKiePackages().stream()
                .flatMap(p -> p.getGlobalVariables().stream())
                .anyMatch(g -> g.getName().equals(Kind.PAIR.global()))) {
            session.setGlobal(Kind.PAIR.global(), sink);
        }
        parameters.forEach(session::insert);
    }

    /** Puts views in for the rules of one entry point, asks them, and takes the views out again. */
    void ask(String entryPoint, Collection<?> views) {
        ask(List.of(entryPoint), views);
    }

    /** The same for several entry points, all of whose rules see the same views. */
    void ask(Collection<String> entryPoints, Collection<?> views) {
        List<Placed> placed = new ArrayList<>();
        for (String name : entryPoints) {
            EntryPoint entryPoint = session.getEntryPoint(name);
            views.forEach(view -> placed.add(new Placed(entryPoint, entryPoint.insert(view))));
        }
        session.fireAllRules();
        placed.forEach(Placed::remove);
    }

    private record Placed(EntryPoint entryPoint, FactHandle handle) {
        void remove() {
            entryPoint.delete(handle);
        }
    }

    @Override
    public void close() {
        session.dispose();
    }
}
