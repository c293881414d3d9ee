// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.internal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The value of a record component that the JSON leaves out; builders start with the same. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Default {
    /**
     * The default as it would stand in JSON, without quotes.
     *
     * @return the text of the value
     */
    String value();
}
