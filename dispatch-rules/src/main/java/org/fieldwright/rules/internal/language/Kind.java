// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import java.util.List;
import java.util.stream.Stream;

/** What a rule is for. It follows from what the rule says. */
public enum Kind {
    /** Who may do what, and who is liked for it. */
    PAIR("pair", "VerdictSink"),
    /** What a job is and needs, before anybody is looked for. */
    INTAKE("intake", "IntakeSink"),
    /** Which jobs are for a person to look at. */
    TRIAGE("triage", "TriageSink"),
    /** What somebody should look at on the live day. */
    ALERT("alert", "AlertSink"),
    /** What must be there before a job is complete. */
    COMPLETION("completion", "CompletionSink");

    private final String word;
    private final String sink;

    Kind(String word, String sink) {
        this.word = word;
        this.sink = sink;
    }

    /** As people say it: a pair rule. */
    public String word() {
        return word;
    }

    /** The name by which compiled rules of this kind know their sink. */
    public String global() {
        return word + "Sink";
    }

    String sink() {
        return sink;
    }

    /** The views that its rules see; parameters they see as well. */
    public List<String> views() {
        return switch (this) {
            case PAIR -> List.of(JobWords.NAME, TechnicianWords.NAME, PairWords.SHIFT, PairWords.PAIRING);
            case INTAKE, TRIAGE -> List.of(JobWords.NAME);
            case ALERT -> List.of(JobWords.NAME, TechnicianWords.NAME, VisitWords.NAME);
            case COMPLETION -> List.of(JobWords.NAME, VisitWords.NAME);
        };
    }

    boolean sees(String view) {
        return views().contains(view) || view.equals(PairWords.PARAMETER);
    }

    /** For messages. */
    String seen() {
        return String.join(
                ", ",
                Stream.concat(views().stream(), Stream.of(PairWords.PARAMETER)).toList());
    }
}
