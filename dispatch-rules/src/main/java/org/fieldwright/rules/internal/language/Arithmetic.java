// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

/** What can be worked out of two numbers. Each is a method of {@link org.fieldwright.rules.internal.view.Exact}. */
public enum Arithmetic {
    /** The sum. */
    PLUS("+", "sum"),
    /** The difference. */
    MINUS("-", "difference"),
    /** The product. */
    TIMES("*", "product");

    private final String sign;
    private final String method;

    Arithmetic(String sign, String method) {
        this.sign = sign;
        this.method = method;
    }

    /** As authors write it. */
    public String sign() {
        return sign;
    }

    String method() {
        return method;
    }
}
