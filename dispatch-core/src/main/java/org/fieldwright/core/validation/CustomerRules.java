// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fieldwright.core.internal.At;
import org.fieldwright.core.internal.Code;
import org.fieldwright.core.internal.Faults;
import org.fieldwright.core.model.Customer;
import org.fieldwright.core.model.Job;

/** Customers and preferences. */
final class CustomerRules {
    private CustomerRules() {}

    static void check(Context context) {
        List<Customer> customers = context.problem.customers();
        for (int i = 0; i < customers.size(); i++) {
            Customer customer = customers.get(i);
            At at = At.ROOT.field("customers").index(i);
            String subject = "customer " + Faults.shorten(customer.id());
            context.values.text(customer.name(), at.field("name"), "The name of " + subject);
            context.values.name(customer.contract(), at.field("contract"), "The contract of " + subject);
            context.technicians.referAll(
                    customer.bannedTechnicians(), at.field("bannedTechnicians"), "The ban of " + subject);
            preferences(context, customer.preferredTechnicians(), at.field("preferredTechnicians"), subject);
            context.values.attributes(customer.attributes(), at, subject);
            Set<String> banned = new HashSet<>(customer.bannedTechnicians());
            for (int p = 0; p < customer.preferredTechnicians().size(); p++) {
                String technician = customer.preferredTechnicians().get(p).technician();
                if (banned.contains(technician)) {
                    At preferred = at.field("preferredTechnicians").index(p).field("technician");
                    String message = "Technician " + technician + " is both preferred and banned by " + subject + ".";
                    context.faults.add(Code.LIST_CONTRADICTION, preferred, technician, message);
                }
            }
        }
    }

    static void preferences(Context context, List<Job.Preference> preferences, At at, String subject) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < preferences.size(); i++) {
            Job.Preference preference = preferences.get(i);
            At technician = at.index(i).field("technician");
            String said = "The preference of " + subject;
            context.technicians.refer(preference.technician(), technician, said);
            context.values.factor(
                    preference.strength(),
                    0,
                    10,
                    at.index(i).field("strength"),
                    "The strength of a preference of " + subject);
            if (!seen.add(preference.technician())) {
                String message = said + " names technician " + preference.technician() + " twice.";
                context.faults.add(Code.LIST_DUPLICATE, technician, preference.technician(), message);
            }
        }
    }
}
