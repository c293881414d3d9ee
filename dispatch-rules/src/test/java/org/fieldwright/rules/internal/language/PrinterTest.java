// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterTest {
    @Test
    void aRuleIsPrintedFromItsTreeAlone() {
        String text = """
                rule "Level for repairs" when
                    $mine : Job( $need : priority > 2, type in ("REPAIR", "Gr\u00f6\u00dfe \\"x\\"") )
                    Technician( skillLevel($mine.type) < $need || !senior )
                    $row : Parameter( name == "t", key == $mine.type )
                then
                    prefer(-1.5 * $need, "LEVEL", "Needs {level}", $need);
                    flag("FLAG", "A remark");
                end
                """;
        String entryPoint = "\"pair:Job.priority;Job.type;Technician.senior;Technician.skills;Job.priority > 2\"";
        assertThat(Rules.one(text).printed()).isEqualTo("""
                import org.fieldwright.rules.internal.view.*;
                global org.fieldwright.rules.internal.view.VerdictSink pairSink;
                rule "Level for repairs"
                when
                    $job : Job( Is.all(Is.more(whole("priority", "Job.priority > 2"), 2), \
                Is.among(text("type"), "REPAIR", "Gr\\u00f6\\u00dfe \\"x\\"")) ) from entry-point %1$s
                    $technician : Technician( Is.any(Is.less(skillLevel($job.text("type")), $job.whole("priority")), \
                Is.untrue(Is.yes(truth("senior")))) ) from entry-point %1$s
                    $parameter1 : Parameter( Is.all(Is.equal(text("name"), "t"), Is.equal(text("key"), $job.text("type"))) )
                then
                    pairSink.prefer(Exact.product(Exact.of("-1.5"), $job.whole("priority")), \
                Because.of("Level for repairs", "LEVEL", "Needs {level}", \
                pairSink.wantsFacts() ? new Object[] {$job.whole("priority")} : null));
                    pairSink.flag(Because.of("Level for repairs", "FLAG", "A remark"));
                end
                """.formatted(entryPoint));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "Job( priority == 1 ) => Is.equal(whole(\"priority\", \"Job.priority == 1\"), 1)",
                "Job( priority != -1 ) => Is.different(whole(\"priority\", \"Job.priority != -1\"), -1)",
                "Technician( rating < 1.50 ) => Is.less(decimal(\"rating\"), Exact.of(\"1.50\"))",
                "Technician( rating <= 3000000000 ) => Is.atMost(decimal(\"rating\"), Exact.of(\"3000000000\"))",
                "Job( priority >= 1 ) => Is.atLeast(whole(\"priority\", \"Job.priority >= 1\"), 1)",
                "Job( customer == null ) => Is.missing(text(\"customer\", \"Job.customer == null\"))",
                "Job( customer != null ) => Is.present(text(\"customer\", \"Job.customer != null\"))",
                "Job( priority != null ) => Is.all()",
                "Job( allOf == null || emergency ) => Is.any(Is.any(), Is.yes(truth(\"emergency\")))",
                "Technician( senior == false ) => Is.equal(truth(\"senior\"), false)",
                "Job( type not in (\"A\") ) => Is.otherThan(text(\"type\"), \"A\")",
                "Technician( access contains \"A\" ) => Is.holding(texts(\"access\"), \"A\")",
                "Technician( skills not contains \"A\" ) => Is.lacking(quantities(\"skills\"), \"A\")",
                "Job( \"A\" memberOf attributes ) => Is.holding(properties(\"attributes\"), \"A\")",
                "Job( \"A\" not memberOf allOf ) => Is.lacking(demands(\"allOf\"), \"A\")",
                "Job( type startsWith \"A\" ) => Is.startingWith(text(\"type\"), \"A\")",
                "Job( type not startsWith \"A\" ) => Is.startingOtherwise(text(\"type\"), \"A\")",
                "Job( type endsWith \"A\" ) => Is.endingWith(text(\"type\"), \"A\")",
                "Job( type not endsWith \"A\" ) => Is.endingOtherwise(text(\"type\"), \"A\")",
                "Job( type like \"A*\" ) => Is.like(text(\"type\"), \"A*\")",
                "Job( type not like \"A*\" ) => Is.unlike(text(\"type\"), \"A*\")",
                "Job( tools.isEmpty() ) => Is.yes(Is.empty(texts(\"tools\")))",
                "Job( tools.size() > 1 ) => Is.more(Exact.size(texts(\"tools\")), 1)",
                "Job( priority + 2 - 1 > 1 ) => Is.more(Exact.difference(Exact.sum(whole(\"priority\"), 2), 1), 1)",
                "Job( -priority < 1 ) => Is.less(Exact.negated(whole(\"priority\")), 1)",
                "Job( !(emergency && priority > 1) ) => Is.untrue(Is.all(Is.yes(truth(\"emergency\")), Is.more(whole(\"priority\", \"Job.priority > 1\"), 1)))"
            })
    void everyOperatorIsACall(String condition, String expected) {
        assertThat(Rules.one("rule R when " + condition + " then reject(\"A\", \"b\") end")
                        .printed())
                .contains("( " + expected + " ) from");
    }

    @Test
    void parametersThatMustNotBeThereArePrintedWithoutAVariable() {
        assertThat(Rules.one("rule R when Job() not Parameter( name == \"a\" ) exists Parameter( name == \"b\" )"
                                + " then reject(\"A\", \"b\") end")
                        .printed())
                .contains("    not( Parameter( Is.equal(text(\"name\"), \"a\") ) )\n")
                .contains("    exists( Parameter( Is.equal(text(\"name\"), \"b\") ) )\n");
    }

    @Test
    void literalsLeaveAsAsciiInOneLine() {
        assertThat(Printed.literal("a\"b\\c\n\u202e\u00fc\ud83d\udee0'"))
                .isEqualTo("\"a\\\"b\\\\c\\u000a\\u202e\\u00fc\\ud83d\\udee0'\"");
    }
}
