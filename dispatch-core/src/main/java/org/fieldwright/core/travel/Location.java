// SPDX-License-Identifier: Apache-2.0
package org.fieldwright.core.travel;

/**
 * A point on the earth (WGS 84).
 *
 * @param lat latitude in degrees, -90 to 90
 * @param lon longitude in degrees, -180 to 180
 */
public record Location(double lat, double lon) {}
