// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.language;

/** What is asked of a value. Each is a method of {@link org.fieldwright.rules.internal.view.Is}. */
public enum Operator {
    /** The same. */
    EQUAL("==", "equal"),
    /** Not the same. */
    DIFFERENT("!=", "different"),
    /** Less. */
    LESS("<", "less"),
    /** Less or the same. */
    AT_MOST("<=", "atMost"),
    /** More. */
    MORE(">", "more"),
    /** More or the same. */
    AT_LEAST(">=", "atLeast"),
    /** One of a list. */
    AMONG("in", "among"),
    /** None of a list. */
    OTHER_THAN("not in", "otherThan"),
    /** Has it in it. */
    HOLDING("contains", "holding"),
    /** Does not have it in it. */
    LACKING("not contains", "lacking"),
    /** Is in it. */
    MEMBER("memberOf", "holding"),
    /** Is not in it. */
    NO_MEMBER("not memberOf", "lacking"),
    /** Starts so. */
    STARTING("startsWith", "startingWith"),
    /** Starts otherwise. */
    STARTING_OTHERWISE("not startsWith", "startingOtherwise"),
    /** Ends so. */
    ENDING("endsWith", "endingWith"),
    /** Ends otherwise. */
    ENDING_OTHERWISE("not endsWith", "endingOtherwise"),
    /** Has the form. */
    LIKE("like", "like"),
    /** Has another form. */
    UNLIKE("not like", "unlike"),
    /** There is no value; written as a comparison with null. */
    MISSING("== null", "missing"),
    /** There is a value; written as a comparison with null. */
    PRESENT("!= null", "present"),
    /** It is true; written without a sign. */
    YES("", "yes");

    private final String sign;
    private final String method;

    Operator(String sign, String method) {
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

    boolean isOrder() {
        return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
    }

    boolean isEquality() {
        return this == EQUAL || this == DIFFERENT;
    }
}
