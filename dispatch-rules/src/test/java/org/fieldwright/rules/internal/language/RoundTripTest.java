// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fieldwright.rules.internal.language.Syntax.Constraint;
import org.fieldwright.rules.internal.language.Syntax.Expression;

/** What is written and parsed again is the same tree. */
class RoundTripTest {
    @Provide
    Arbitrary<Expression> conditions() {
        return SyntaxTrees.conditions(3);
    }

    @Property(tries = 1000)
    void aWrittenTreeIsParsedAsTheSameTree(@ForAll("conditions") Expression condition) {
        Faults faults = new Faults("pack");
        String text = "rule R when Job( " + SyntaxTrees.written(condition) + " ) then reject(\"A\", \"b\") end";
        Syntax.Pack pack = Parser.parse(text, Bounds.USUAL, faults);
        assertThat(faults.all()).isEmpty();
        List<Constraint> constraints = pack.rules().get(0).patterns().get(0).constraints();
        assertThat(constraints)
                .singleElement()
                .satisfies(c ->
                        assertThat(SyntaxTrees.placeless(c.condition())).isEqualTo(SyntaxTrees.placeless(condition)));
    }
}
