// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.List;
import org.fieldwright.rules.internal.language.ActionForm.Argument;
import org.fieldwright.rules.internal.language.ActionForm.Use;

/** What rules can say. */
final class ActionWords {
    static final List<ActionForm> ALL = List.of(
            own(Kind.PAIR, "reject", List.of(), "The pair is not allowed."),
            own(
                    Kind.PAIR,
                    "prefer",
                    List.of(value("amount", Type.DECIMAL)),
                    "The pair is worth the amount of money beyond its cost; below 0 it is disliked."),
            own(Kind.PAIR, "flag", List.of(), "A remark without effect."),
            own(
                    Kind.INTAKE,
                    "classify",
                    List.of(literal("attribute"), value("value", Type.TEXT)),
                    "The job's type, for \"type\", or one of its own attributes becomes the value."),
            require("SKILL", "requireSkill", "The job needs the skill.", name(), value("level", Type.WHOLE)),
            require("CERTIFICATE", "requireCertification", "The job needs the certification.", name()),
            require("TOOL", "requireTool", "The job needs the tool.", name()),
            require("PART", "requirePart", "The job needs the part.", name(), value("quantity", Type.WHOLE)),
            require("CREW", "requireCrew", "The job needs so many people at once.", value("size", Type.WHOLE)),
            require("EVIDENCE", "requireEvidence", "The job is complete only with the evidence.", name()),
            own(
                    Kind.TRIAGE,
                    "triage",
                    List.of(literal("outcome", "AUTO", "REVIEW", "HOLD")),
                    "The job is assigned by itself, left to a person, or held. HOLD beats REVIEW beats AUTO."),
            own(
                    Kind.ALERT,
                    "alert",
                    List.of(literal("severity", "INFO", "WARNING", "CRITICAL")),
                    "Somebody should look at it."),
            own(
                    Kind.COMPLETION,
                    "evidence",
                    List.of(value("name", Type.TEXT)),
                    "The evidence must be there before the job is complete and can be invoiced."));

    private ActionWords() {}

    private static ActionForm own(Kind kind, String name, List<Argument> arguments, String meaning) {
        return new ActionForm(kind, name, "", arguments, name, meaning);
    }

    private static ActionForm require(String what, String method, String meaning, Argument... arguments) {
        return new ActionForm(Kind.INTAKE, "require", what, List.of(arguments), method, meaning);
    }

    private static Argument name() {
        return value("name", Type.TEXT);
    }

    private static Argument value(String name, Type type) {
        return new Argument(name, type, Use.VALUE, List.of());
    }

    private static Argument literal(String name, String... choices) {
        return new Argument(name, Type.TEXT, Use.LITERAL, List.of(choices));
    }
}
