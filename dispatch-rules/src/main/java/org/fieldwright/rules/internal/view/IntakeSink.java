// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.rules.internal.view;

/** Takes what rules make of a job before anybody is looked for. */
public interface IntakeSink extends Sink {
    /** The type of the job, or one of its own attributes, is this. */
    void classify(String attribute, String value, Because because);

    /** The job needs a skill at a level. */
    void requireSkill(String name, Number level, Because because);

    /** The job needs a certification. */
    void requireCertification(String name, Because because);

    /** The job needs a tool. */
    void requireTool(String name, Because because);

    /** The job needs so many of a part. */
    void requirePart(String name, Number quantity, Because because);

    /** The job needs so many people at once. */
    void requireCrew(Number size, Because because);

    /** The job is complete only with this evidence. */
    void requireEvidence(String name, Because because);
}
