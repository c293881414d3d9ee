// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.decide;

import java.util.List;
import java.util.function.Function;
import org.fieldwright.rules.internal.language.Attribute;
import org.jspecify.annotations.Nullable;

/**
 * An attribute of a host, and how it is had.
 *
 * @param view the view that has it
 * @param attribute the attribute
 * @param reader answers the value of a job, technician or shift of the model
 */
public record HostValue(String view, Attribute attribute, Function<Object, @Nullable Object> reader) {
    static List<HostValue> of(String view, List<HostValue> all) {
        return all.stream().filter(h -> h.view().equals(view)).toList();
    }

    @Nullable
    Object read(Object of) {
        return reader.apply(of);
    }
}
