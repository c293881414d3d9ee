// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.util.ArrayList;
import java.util.List;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.DispatchProblem;
import org.fieldwright.core.policy.Policy;

/** The order in which a problem is judged: errors first, and what cannot be planned only when there are none. */
final class Validation {
    private Validation() {}

    /**
     * Judges a problem.
     *
     * @param problem the problem
     * @param policy a policy without errors
     * @return errors and warnings
     */
    static List<Issue> problem(DispatchProblem problem, Policy policy) {
        Faults faults = new Faults();
        Context context = new Context(problem, faults);
        HeaderRules.check(context);
        TravelRules.check(context);
        SiteRules.check(context);
        TerritoryRules.check(context);
        TechnicianRules.check(context);
        CustomerRules.check(context);
        StockRules.check(context);
        JobRules.check(context);
        LinkRules.check(context);
        HoldRules.check(context);
        PublishedRules.check(context);
        if (!faults.hasErrors()) {
            Budget.check(context, policy);
            Plannable.check(context, policy);
        }
        return faults.list(Validation::issue);
    }

    /**
     * Judges a problem and its policy.
     *
     * @param problem the problem
     * @param policy the policy
     * @return errors and warnings
     */
    static List<Issue> both(DispatchProblem problem, Policy policy) {
        List<Issue> issues = new ArrayList<>(policy(policy));
        issues.addAll(problem(problem, issues.isEmpty() ? policy : Policy.balanced()));
        return List.copyOf(issues);
    }

    /**
     * Judges a policy.
     *
     * @param policy the policy
     * @return errors
     */
    static List<Issue> policy(Policy policy) {
        Faults faults = new Faults();
        PolicyRules.check(policy, new Values(faults, null));
        return faults.list(Validation::issue);
    }

    private static Issue issue(Faults.Fault fault) {
        Issue.Severity severity = fault.code().warning() ? Issue.Severity.WARNING : Issue.Severity.ERROR;
        return new Issue(
                severity, fault.code().name(), fault.pointer(), fault.value(), fault.message(), fault.remedy());
    }
}
